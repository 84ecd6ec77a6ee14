import type { Role } from "@tandem/contract";
import { Accounts } from "../account/index.ts";
import {
  type Ctx,
  check,
  monthAfter,
  monthIn,
  type Platform,
  refuse,
  save,
  shardOf,
  type Told,
  type Write,
  write,
} from "../platform/index.ts";
import { DUE_SHARDS, ReportAgendas, ReportZones } from "./agenda.entity.ts";
import { dueDayOf } from "./report.rules.ts";

/** The kinds of events after which a sponsor's agenda may be another. */
export const REPORT_AGENDA_KINDS = [
  "account.registered",
  "account.approved",
  "account.flagged",
  "account.unflagged",
  "account.profile_changed",
];

const changed = () => refuse("request.conflict");

/**
 * Keeps a sponsor's agenda as its account is: in its zone while it is active, and in none while it
 * is not. What is written holds for the account as it was read, which the same transaction checks,
 * so that events may come in any order and any number of times.
 */
export async function noteReportAgenda(ctx: Ctx, event: Told): Promise<void> {
  if ((event.data as { role?: Role }).role !== "sponsor") return;
  const { platform } = ctx;
  const sponsorId = event.subjectId;
  const { account, agenda } = await platform.table.getTogether({
    account: [Accounts, { id: sponsorId }],
    agenda: [ReportAgendas, { sponsorId }],
  });
  if (!account) return;
  const { timeZone, status } = account;
  const place = status === "active" ? `${timeZone}#${shardOf(sponsorId, DUE_SHARDS)}` : undefined;
  if (agenda?.place === place && (agenda || !place)) return;
  if (place) await rememberZone(platform, timeZone);
  const unchanged = Accounts.delete({ id: sponsorId }).where(
    (row, { eq }) => `${eq(row.status, status)} AND ${eq(row.timeZone, timeZone)}`,
  );
  const placed: Write = agenda
    ? write(
        place
          ? ReportAgendas.patch({ sponsorId }).set({ place })
          : ReportAgendas.patch({ sponsorId }).remove(["place"]),
      )
    : write(
        ReportAgendas.create({
          sponsorId,
          place,
          dueDay: firstDue(timeZone, new Date(event.at), ctx.now),
        }),
        changed,
      );
  await save(ctx, { writes: [check(unchanged, changed), placed], events: [], answer: undefined });
}

/** Months that are made up for where an event comes late; older ones are made when asked for. */
const MOST_MADE_UP = 3;

/** The first day on which a report of a new sponsor is due. */
function firstDue(zone: string, joined: Date, now: Date): string {
  const oldest = monthAfter(monthIn(zone, now), -MOST_MADE_UP);
  return dueDayOf([monthIn(zone, joined), oldest].sort()[1] as string);
}

const remembered = new WeakMap<Platform["table"], Set<string>>();

async function rememberZone({ table }: Platform, zone: string): Promise<void> {
  const known = remembered.get(table) ?? new Set();
  remembered.set(table, known);
  if (known.has(zone)) return;
  await table.update(ReportZones, ReportZones.upsert({ zone }));
  known.add(zone);
}
