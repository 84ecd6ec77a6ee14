import type { Export, NewExport } from "@tandem/contract";
import { parse } from "csv-parse/sync";
import { AdRequests } from "../ad-request/index.ts";
import { type Ctx, Events, newId, type Platform, type Told, told } from "../platform/index.ts";
import type { Bucket } from "./bucket.testing.ts";
import { Exports } from "./export.entity.ts";
import type { ExportRequested } from "./export.events.ts";
import { getExport } from "./read-exports.ts";
import { runExport } from "./run-export.ts";
import { startExport } from "./start-export.ts";

type PutParams = { TableName: string; Item: Record<string, unknown> };

/** Rows of a request as a campaign may have thousands of; `more` lays over it what a test needs. */
export const requestRow = (sponsor: Ctx, campaignId: string, n: number, more: object = {}) => {
  const createdAt = new Date(Date.UTC(2026, 0, 1) + n * 1000).toISOString();
  const terms = { platform: "instagram" as const, format: "post" as const, disclosure: "#ad" };
  return {
    id: newId("req"),
    campaignId,
    campaignName: "Spring serum launch",
    sponsorId: sponsor.actor.id,
    sponsorName: "Acme",
    influencerId: `inf_${n}`,
    influencerName: `Someone ${n}`,
    timeZone: "UTC",
    startedBy: "sponsor" as const,
    status: "rejected" as const,
    offer: {
      version: 1,
      by: "sponsor" as const,
      amount: 10_000 + n,
      currency: "USD",
      requirements: "One post",
      deliverables: [{ ...terms, dueDate: "2026-03-01" }],
      dueDate: "2026-03-01",
      message: "",
      madeAt: createdAt,
      expiresAt: createdAt,
    },
    reserved: 0,
    payment: { status: "unpaid" as const },
    deliverables: [],
    version: 1,
    createdAt,
    updatedAt: createdAt,
    shard: 0,
    ...more,
  };
};

export async function putRequests(
  sponsor: Ctx,
  campaignId: string,
  count: number,
  more: (n: number) => object = () => ({}),
): Promise<void> {
  const { table } = sponsor.platform;
  for (let n = 0; n < count; n += 50) {
    const rows = Array.from({ length: Math.min(50, count - n) }, (_, i) => {
      const row = requestRow(sponsor, campaignId, n + i, more(n + i));
      return { Put: AdRequests.put(row).params({ table: table.name }) as PutParams };
    });
    await table.transact(rows);
  }
}

/** Asks for an export; the event as the queue would bring it. */
export async function requested(sponsor: Ctx, wish: NewExport): Promise<ExportRequested> {
  const { id } = await startExport(sponsor, wish);
  const [event] = await eventsOf(sponsor.platform, id);
  return event as unknown as ExportRequested;
}

/** The same, worked on to its end. */
export async function exported(sponsor: Ctx, wish: NewExport): Promise<Export> {
  const event = await requested(sponsor, wish);
  while ((await runExport(sponsor.platform, event.data)) === "more");
  return getExport(sponsor, event.data.exportId);
}

export async function eventsOf(platform: Platform, subjectId: string): Promise<Told[]> {
  const { items } = await platform.table.query(Events, Events.query.ofSubject({ subjectId }), {
    consistent: true,
  });
  return items.map(told);
}

/** The file of an export as it lies in the bucket. */
export async function fileOf(platform: Platform, bucket: Bucket, id: string): Promise<string> {
  const row = await platform.table.get(Exports, { id });
  const bytes = bucket.objects.get(row?.objectKey ?? "");
  if (!bytes) throw new Error(`There is no file of ${id}.`);
  return bytes.toString();
}

/** Its rows by the names of their columns, read by another's parser. */
export const rowsOf = (file: string): Array<Record<string, string>> =>
  parse(file, { columns: true, bom: true, record_delimiter: "\r\n" });
