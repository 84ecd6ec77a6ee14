import { type Ctx, type Op, type Platform, unlessRefused } from "../platform/index.ts";
import { Agendas, Zones } from "./agenda.entity.ts";
import type { AgendaRow } from "./agenda.rules.ts";
import { dayBefore, nextDigestDay } from "./digest-time.ts";

/** Which zones each platform's table is known to hold: they are written once a process. */
const known = new WeakMap<Platform, Set<string>>();

/** Lets planners ask for a zone from now on; the news of a day that began without it are not sent late. */
export async function useZone({ platform, now }: Ctx, zone: string): Promise<void> {
  const zones = known.get(platform) ?? new Set<string>();
  known.set(platform, zones);
  if (zones.has(zone)) return;
  const freshDay = dayBefore(nextDigestDay(zone, now, undefined));
  const first = Zones.upsert({ zone, freshDay }).where((row, { notExists }) => notExists(row.zone));
  await unlessRefused(platform.table.update(Zones, first));
  zones.add(zone);
}

const OPTIONAL = ["dueBucket", "dueDay", "nicheBucket", "nicheMember"] as const;

function opOf(before: AgendaRow | null, after: AgendaRow): Op {
  const { accountId, ...rest } = after;
  if (before === null) {
    return Agendas.upsert(defined(after)).where((row, { notExists }) => notExists(row.rev));
  }
  const gone = OPTIONAL.filter((name) => rest[name] === undefined);
  const patch = Agendas.patch({ accountId }).set(defined(rest));
  const op = gone.length > 0 ? patch.remove(gone) : patch;
  return op.where(({ rev }, { eq }) => eq(rev, before.rev));
}

const defined = <T extends object>(row: T): T =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as T;

/** Writes an agenda over the one that was read; false when someone changed it meanwhile. */
export async function writeAgenda(
  platform: Platform,
  before: AgendaRow | null,
  after: AgendaRow,
): Promise<boolean> {
  const written = await unlessRefused(platform.table.update(Agendas, opOf(before, after)));
  return written !== undefined;
}
