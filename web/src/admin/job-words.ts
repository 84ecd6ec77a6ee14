import type { DeadLetter, Job, Suppression } from "@tandem/contract";
import { count } from "../ui/format.ts";
import { sentence } from "../words.ts";

/** What runs by itself and may be run by hand: when, and what it does. */
export const byItself = [
  {
    kind: "daily-reminders",
    title: "Daily reminders",
    does: "At nine on each influencer’s own clock: one digest to those who have something to do.",
  },
  {
    kind: "monthly-reports",
    title: "Monthly reports",
    does: "On the 1st: the report of the closed month to each sponsor, when it is over in their time zone.",
  },
  {
    kind: "sweep",
    title: "Sweep",
    does: "Every hour: lets offers run out, approves and pays what nobody answered in time, ends campaigns that are over.",
  },
  {
    kind: "ledger-proof",
    title: "Proof of the ledger",
    does: "Every night: shows that the books of each day that is over balance.",
  },
] as const satisfies { kind: Job["kind"]; title: string; does: string }[];

/** Counts that are things rather than what became of them, as one and as many. */
const things: Record<string, readonly [string, string]> = {
  zones: ["time zone", "time zones"],
  stuck: ["lost run", "lost runs"],
};
const counted = (name: string, many: number): string =>
  things[name]?.[many === 1 ? 0 : 1] ?? name.replaceAll("_", " ");

const first = ["planned", "sent", "skipped", "failed", "repeated"];

/** What a run counted, as `["2,000 planned", "3 skipped"]`; what was none is left out. */
export function countsWords(counts: Job["counts"]): string[] {
  const rank = ([name]: [string, number]) => (first.indexOf(name) + first.length) % first.length;
  const known = Object.entries(counts).filter(([name]) => first.includes(name));
  const others = Object.entries(counts).filter(([name]) => !first.includes(name));
  return [...known.sort((one, other) => rank(one) - rank(other)), ...others]
    .filter(([, many]) => many > 0)
    .map(([name, many]) => `${count(many)} ${counted(name, many)}`);
}

/** How much of what a run planned has been settled, 0..1; null for a run that planned nothing. */
export function settledShare({ planned = 0, ...counts }: Job["counts"]): number | null {
  if (planned === 0) return null;
  const { sent = 0, skipped = 0, failed = 0, repeated = 0 } = counts;
  return Math.min(1, (sent + skipped + failed + repeated) / planned);
}

/** How long a run took, or has been running at `now` (ms); null before its start. */
export function took({ startedAt, finishedAt, status }: Job, now: number): string | null {
  if (!startedAt) return null;
  const end = finishedAt && status !== "running" ? Date.parse(finishedAt) : now;
  const seconds = Math.max(0, end - Date.parse(startedAt)) / 1000;
  if (seconds < 60) return `${seconds.toFixed(1)} s`;
  return `${Math.floor(seconds / 60)} min ${Math.floor(seconds % 60)} s`;
}

/** `ad_request.offered` → `Ad request offered`: what a message was about. */
export const messageWords = (kind: DeadLetter["kind"]): string =>
  sentence(kind.replaceAll(/[._-]/g, " "));

/** The body of a message, laid out when it is JSON. */
export function laidOut(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

export const suppressionWords: Record<Suppression["reason"], string> = {
  bounce: "The address does not exist",
  complaint: "The owner reported it as spam",
  stop: "The owner answered STOP",
};
