import { statementPdf } from "@tandem/mail/statement";
import { findPerson, nameOf } from "../account/index.ts";
import { log, now, type Platform, UnderWay, unlessRefused } from "../platform/index.ts";
import { gatherPayouts } from "./gather-payouts.ts";
import { heldBy, keeping, LEASE_MS, takeStatement, type Wanted } from "./lease.ts";
import { totalsOf } from "./payouts.rules.ts";
import { Statements } from "./statement.entity.ts";
import { fileKey } from "./statement.rules.ts";
import { statementCsv } from "./statement-csv.ts";

const GAVE_UP = "Something on our side stopped this statement. Ask for it again.";

/**
 * Makes a statement: the lines of the month, both files, and then the row that tells of them. Once
 * for each wish; a worker that died is taken over from after a minute.
 *
 * @param until up to when (epoch milliseconds) it waits for another that is at it.
 * @throws UnderWay when the other is at it still.
 */
export async function makeStatement(
  platform: Platform,
  wanted: Wanted,
  until = now().getTime() + 2 * LEASE_MS,
): Promise<void> {
  const { influencerId, month, wish } = wanted;
  const person = await findPerson(platform, influencerId);
  if (person?.profile.role !== "influencer") return;
  const taken = await takeStatement(platform, wanted, until);
  if (taken === "over") return;
  if (taken === "busy") throw new UnderWay(`${influencerId}/${month}`);
  try {
    const { timeZone } = person.account;
    const at = now();
    const keep = keeping(platform, wanted, taken.lease);
    const payouts = await gatherPayouts(platform, influencerId, month, timeZone, keep);
    const madeAt = at.toISOString();
    const influencer = { id: influencerId, name: nameOf(person) };
    const totals = totalsOf(payouts);
    const pdf = await statementPdf({ month, influencer, timeZone, madeAt, payouts, totals });
    const csv = new TextEncoder().encode(statementCsv(payouts, timeZone));
    const key = (ending: "pdf" | "csv") => fileKey(influencerId, month, ending);
    const { objects, table } = platform;
    await objects.write("statements", key("pdf"), pdf, "application/pdf");
    await objects.write("statements", key("csv"), csv, "text/csv; charset=utf-8");
    const ready = { status: "ready", madeAt, fulfilled: wish, leasedUntil: 0 } as const;
    const done = heldBy(wanted, taken.lease, { ...ready, movedAt: now().getTime() });
    if (await unlessRefused(table.update(Statements, done))) return;
    // Whose account is deleted has its row taken away: what was put there meanwhile goes too.
    if (!(await table.get(Statements, { influencerId, month }))) {
      await objects.remove("statements", key("pdf"));
      await objects.remove("statements", key("csv"));
      return;
    }
    throw new UnderWay(`${influencerId}/${month}`);
  } catch (error) {
    const free = heldBy(wanted, taken.lease, { leasedUntil: 0 });
    await unlessRefused(platform.table.update(Statements, free));
    throw error;
  }
}

/**
 * Says in words that nothing comes of a wish, when the queue does not bring it again; nothing where
 * another worker moved it meanwhile.
 */
export async function giveUpStatement(platform: Platform, wanted: Wanted): Promise<void> {
  const { influencerId, month, wish } = wanted;
  const row = await platform.table.get(Statements, { influencerId, month });
  if (!row || (row.fulfilled ?? 0) >= wish) return;
  const failed = Statements.patch({ influencerId, month })
    .set({ status: "failed", error: GAVE_UP, movedAt: now().getTime() })
    .where(({ movedAt }, { eq }) => eq(movedAt, row.movedAt));
  const given = await unlessRefused(platform.table.update(Statements, failed));
  if (given) log.error("statement given up", { influencerId, month, wish });
}
