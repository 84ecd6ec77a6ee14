import type { InfluencerRecord, SponsorRecord } from "@tandem/contract";
import type { Ctx, Platform } from "../platform/index.ts";
import { Records } from "./record.entity.ts";
import { influencerRecord, type RecordRow, sponsorRecord } from "./record.rules.ts";

/** How punctual the actor is: how a sponsor pays, or how an influencer works. One round trip. */
export async function readOwnRecord(ctx: Ctx): Promise<SponsorRecord | InfluencerRecord> {
  const row = await ctx.platform.table.get(Records, { id: ctx.actor.id }, false);
  return ctx.actor.role === "sponsor" ? sponsorRecord(row) : influencerRecord(row);
}

/** How a sponsor pays. One round trip. */
export const readSponsorRecord = async (platform: Platform, id: string): Promise<SponsorRecord> =>
  sponsorRecord(await platform.table.get(Records, { id }, false));

/** What one call of DynamoDB reads by its keys. */
const AT_ONCE = 100;

/** The records of accounts that have one, by their ids. One round trip, whatever their number. */
export async function readRecords(
  platform: Platform,
  ids: readonly string[],
): Promise<Map<string, RecordRow>> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
    ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE).map((id) => ({ id })),
  );
  const rows = await Promise.all(parts.map((keys) => platform.table.getAll(Records, keys)));
  return new Map(rows.flat().map((row) => [row.id, row]));
}
