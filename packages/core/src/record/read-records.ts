import type { InfluencerRecord, SponsorRecord } from "@tandem/contract";
import { Cache, type Ctx, type Platform } from "../platform/index.ts";
import { Records } from "./record.entity.ts";
import { influencerRecord, type RecordRow, sponsorRecord } from "./record.rules.ts";

/** Most accounts have none, which is remembered too. */
const records = new Cache<RecordRow | null>("records", { entries: 20_000, bytes: 8_000_000 });
const partitionsOf = (id: string) => [`account#${id}`];

/** How punctual the actor is: how a sponsor pays, or how an influencer works. One round trip. */
export async function readOwnRecord(ctx: Ctx): Promise<SponsorRecord | InfluencerRecord> {
  const { id } = ctx.actor;
  const row = await records.read(ctx.platform, id, partitionsOf(id), () =>
    ctx.platform.table.get(Records, { id }, false),
  );
  return ctx.actor.role === "sponsor" ? sponsorRecord(row) : influencerRecord(row);
}

/** How a sponsor pays. One round trip, or none where it was asked for lately. */
export const readSponsorRecord = async (platform: Platform, id: string): Promise<SponsorRecord> =>
  sponsorRecord(
    await records.read(platform, id, partitionsOf(id), () =>
      platform.table.get(Records, { id }, false),
    ),
  );

/** What one call of DynamoDB reads by its keys. */
const AT_ONCE = 100;

/**
 * The records of accounts that have one, by their ids. One round trip, whatever their number, for
 * those that were not asked for lately.
 */
export async function readRecords(
  platform: Platform,
  ids: readonly string[],
): Promise<Map<string, RecordRow>> {
  const load = (missing: readonly string[]) => loadRecords(platform, missing);
  const found = await records.readAll(platform, ids, partitionsOf, load, null);
  return new Map([...found].flatMap(([id, row]) => (row ? [[id, row]] : [])));
}

async function loadRecords(
  platform: Platform,
  ids: readonly string[],
): Promise<Map<string, RecordRow>> {
  const parts = Array.from({ length: Math.ceil(ids.length / AT_ONCE) }, (_, i) =>
    ids.slice(i * AT_ONCE, (i + 1) * AT_ONCE).map((id) => ({ id })),
  );
  const rows = await Promise.all(parts.map((keys) => platform.table.getAll(Records, keys)));
  return new Map(rows.flat().map((row) => [row.id, row]));
}
