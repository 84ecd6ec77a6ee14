import type { DeadLetter, Job, Suppression } from "@tandem/contract";
import { t } from "../language/t.ts";
import { count } from "../ui/format.ts";
import { sentence } from "../words.ts";

/** What runs by itself and may be run by hand: when, and what it does. */
export const byItself = [
  {
    kind: "daily-reminders",
    title: t("Daily reminders"),
    does: t(
      "At nine on each influencer’s own clock: one digest to those who have something to do.",
    ),
  },
  {
    kind: "monthly-reports",
    title: t("Monthly reports"),
    does: t(
      "On the 1st: the report of the closed month to each sponsor, when it is over in their time zone.",
    ),
  },
  {
    kind: "sweep",
    title: t("Sweep"),
    does: t(
      "Every hour: lets offers run out, approves and pays what nobody answered in time, ends campaigns that are over.",
    ),
  },
  {
    kind: "ledger-proof",
    title: t("Proof of the ledger"),
    does: t("Every night: shows that the books of each day that is over balance."),
  },
] as const satisfies { kind: Job["kind"]; title: string; does: string }[];

/** What runs count, by the name of the count; a name not known here is spelled out. */
const counted: Record<string, (n: number) => string> = {
  planned: (n) => t("{n} planned", { n: count(n) }),
  sent: (n) => t("{n} sent", { n: count(n) }),
  skipped: (n) => t("{n} skipped", { n: count(n) }),
  failed: (n) => t("{n} failed", { n: count(n) }),
  repeated: (n) => t("{n} repeated", { n: count(n) }),
  expired: (n) => t("{n} expired", { n: count(n) }),
  approved: (n) => t("{n} approved", { n: count(n) }),
  resumed: (n) => t("{n} resumed", { n: count(n) }),
  released: (n) => t("{n} released", { n: count(n) }),
  ended: (n) => t("{n} ended", { n: count(n) }),
  zones: (n) => t("{n, plural, one {# time zone} other {# time zones}}", { n }),
  stuck: (n) => t("{n, plural, one {# lost run} other {# lost runs}}", { n }),
  days: (n) => t("{n, plural, one {# day} other {# days}}", { n }),
  movements: (n) => t("{n, plural, one {# movement} other {# movements}}", { n }),
  problems: (n) => t("{n, plural, one {# problem} other {# problems}}", { n }),
};
const countWords = (name: string, many: number): string =>
  counted[name]?.(many) ?? `${count(many)} ${name.replaceAll("_", " ")}`;

const first = ["planned", "sent", "skipped", "failed", "repeated"];

/** What a run counted, as `["2,000 planned", "3 skipped"]`; what was none is left out. */
export function countsWords(counts: Job["counts"]): string[] {
  const rank = ([name]: [string, number]) => (first.indexOf(name) + first.length) % first.length;
  const known = Object.entries(counts).filter(([name]) => first.includes(name));
  const others = Object.entries(counts).filter(([name]) => !first.includes(name));
  return [...known.sort((one, other) => rank(one) - rank(other)), ...others]
    .filter(([, many]) => many > 0)
    .map(([name, many]) => countWords(name, many));
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
  const whole = Math.max(0, end - Date.parse(startedAt)) / 1000;
  if (whole < 60) return t("{seconds} s", { seconds: count(Math.round(whole * 10) / 10) });
  return t("{minutes} min {seconds} s", {
    minutes: count(Math.floor(whole / 60)),
    seconds: count(Math.floor(whole % 60)),
  });
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
  bounce: t("The address does not exist"),
  complaint: t("The owner reported it as spam"),
  stop: t("The owner answered STOP"),
};
