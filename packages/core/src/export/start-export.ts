import type { Export, NewExport } from "@tandem/contract";
import { requireOwnCampaign } from "../campaign/index.ts";
import { type Ctx, newId, refuseField, save, write } from "../platform/index.ts";
import { Exports } from "./export.entity.ts";
import { type ExportRequested, exportEvent } from "./export.events.ts";
import { dataOf, type ExportRow, exportView, keptUntil } from "./export.rules.ts";

/**
 * Asks for a CSV of the actor's campaigns, or of one campaign's requests; a worker writes it.
 *
 * `request.not_found` for a campaign that is not the actor's own.
 */
export async function startExport(ctx: Ctx, wish: NewExport): Promise<Export> {
  const row: ExportRow = {
    id: newId("exp"),
    ownerId: ctx.actor.id,
    kind: wish.kind,
    ...(wish.kind === "ad-requests" && (await campaignOf(ctx, wish.campaignId))),
    status: "queued",
    progress: 0,
    rows: 0,
    bytes: 0,
    leasedUntil: 0,
    attempts: 0,
    nextPart: 0,
    createdAt: ctx.now.toISOString(),
    ttl: keptUntil(ctx.now),
  };
  return save(ctx, {
    writes: [write(Exports.create(row))],
    events: [exportEvent<ExportRequested>("export.requested", dataOf(row))],
    answer: exportView(row, ctx.now),
  });
}

async function campaignOf(ctx: Ctx, campaignId: string | undefined) {
  if (campaignId === undefined) {
    throw refuseField("campaignId", "Choose the campaign whose requests you want.");
  }
  const { id, name } = await requireOwnCampaign(ctx, campaignId);
  return { campaignId: id, campaignName: name };
}
