import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData, CampaignRow } from "../campaign/index.ts";
import { endOfDay, type StoredEvent } from "../platform/index.ts";
import type { Everything } from "./everything.testing.ts";

type Undirected<T> = Omit<T, "from" | "to">;
type AnyData = Undirected<AdRequestData> & Undirected<CampaignData> & { to: string };
/** What an event says, whatever it is of. */
export const dataOf = (event: StoredEvent) => event.data as AnyData;
export const sum = (values: number[]) => values.reduce((total, value) => total + value, 0);
/** The median, to a tenth; null of nothing. */
export const middle = (values: number[]) => {
  if (values.length === 0) return null;
  const [lower, upper] = [...values]
    .sort((a, b) => a - b)
    .slice(Math.ceil(values.length / 2) - 1, Math.floor(values.length / 2) + 1) as [
    number,
    number?,
  ];
  return Math.round(((lower + (upper ?? lower)) / 2) * 10) / 10;
};
/** The share that was accepted of what came to an end; null of nothing. */
export const rate = (accepted: number, others: number) =>
  accepted + others === 0 ? null : accepted / (accepted + others);

/** When and how a negotiation came to its end, an offer that ran out at the instant it names. */
export function endOf(
  events: StoredEvent[],
  madeAt: string,
): { at: string; how: string } | undefined {
  const over = events.find((event) => dataOf(event).to !== "pending");
  const last = over ?? (events.at(-1) as StoredEvent);
  const { to, offer } = dataOf(last);
  if (to === "expired" || (to === "pending" && offer.expiresAt <= madeAt))
    return { at: offer.expiresAt, how: "expired" };
  return to === "pending" ? undefined : { at: last.at, how: to };
}

/** What the pieces of agreed work were when an instant came, replayed from the acceptance on. */
export function piecesAt({ row, events }: Everything["requests"][number], instant: string) {
  const past = events.filter(({ at }) => at < instant);
  const status = dataOf(past.at(-1) ?? (events[0] as StoredEvent)).to;
  if (status !== "accepted") return [];
  return row.offer.deliverables.map((terms, i) => {
    const steps = past.filter(
      (event) => event.kind.startsWith("deliverable.") && dataOf(event).work?.n === i + 1,
    );
    return { ...terms, status: steps.at(-1)?.kind.slice("deliverable.".length) ?? "due" };
  });
}

const isOf = (campaignId: string, instant: string) => (event: StoredEvent) =>
  event.at < instant && dataOf(event).parties.campaignId === campaignId;

/** The state of a campaign when an instant comes, replayed from its beginning. */
export function stateOf(
  instant: string,
  zone: string,
  { row, events }: Everything["campaigns"][number],
  requests: Everything["requests"],
) {
  const past = events.filter(({ at }) => at < instant);
  const last = past.at(-1);
  const fields = Object.assign({}, ...past.map(({ after }) => after ?? {})) as CampaignRow;
  const overAt = fields.endDate && endOfDay(zone, fields.endDate).toISOString();
  const status = last && dataOf(last).to;
  const ended = (status === "live" || status === "paused") && overAt <= instant;
  const moves = [...past, ...requests.flatMap((one) => one.events.filter(isOf(row.id, instant)))];
  const pot = (name: "budget" | "reserved" | "committed" | "paid", currency: string) =>
    sum(
      moves.map((event) => {
        const { money } = dataOf(event);
        const left = name === "budget" && money?.leaves?.currency === currency;
        return (
          (money?.currency === currency ? (money[name] ?? 0) : 0) +
          (left ? (money.leaves?.budget ?? 0) : 0)
        );
      }),
    );
  return { status: ended ? "ended" : (status ?? null), fields, pot };
}
