import {
  type AdRequestStatus,
  type CounterOffer,
  type NewDeliverable,
  type Offer,
  type OfferChange,
  otherSide,
  type Side,
} from "@tandem/contract";
import type * as v from "valibot";
import { dayIn, type ItemOf, refuse, refuseField } from "../platform/index.ts";
import type { AdRequests } from "./ad-request.entity.ts";

export type AdRequestRow = ItemOf<typeof AdRequests>;
type WantedDeliverable = v.InferOutput<typeof NewDeliverable>;

/** What a move does to the pots of the campaign, in minor units; `available` gives or takes the difference. */
export interface Pots {
  reserved: number;
  committed: number;
  paid?: number;
}
export const takenBy = ({ reserved, committed, paid = 0 }: Pots): number =>
  reserved + committed + paid;

/** A move that may be made: the request after it, and what it does to the campaign's money. */
export interface Move {
  next: AdRequestRow;
  pots: Pots;
}

/** An offer is expired from the instant it names, whether or not the sweep has come by. */
export const statusNow = (r: Pick<AdRequestRow, "status" | "offer">, now: Date): AdRequestStatus =>
  r.status === "pending" && Date.parse(r.offer.expiresAt) <= now.getTime() ? "expired" : r.status;

export const turnNow = (r: AdRequestRow, now: Date): Side | null =>
  statusNow(r, now) === "pending" ? (r.turn ?? null) : null;

/** A piece of agreed work that its influencer has still to hand in. */
export const isToDo = ({ status }: Pick<AdRequestRow["deliverables"][number], "status">): boolean =>
  status === "due" || status === "changes_requested";

function assertOpen(r: AdRequestRow, now: Date): void {
  const status = statusNow(r, now);
  if (status !== "pending")
    throw refuse("ad_request.closed", `This request is ${status}.`, { facts: { status } });
}
function assertTurn(r: AdRequestRow, side: Side, now: Date): void {
  assertOpen(r, now);
  if (r.turn !== side) {
    const whose = otherSide(side);
    throw refuse("ad_request.not_your_turn", `It is the ${whose}'s turn to answer.`, {
      facts: { side: whose },
    });
  }
}
function assertDue(r: AdRequestRow, dueDate: string, now: Date): void {
  if (dueDate < dayIn(r.timeZone, now))
    throw refuse("ad_request.past_due", `The due date, ${dueDate}, has passed.`, {
      facts: { day: dueDate },
    });
}

/** Terms as a side wishes them; what is left out is taken from the terms before. */
export interface WantedTerms {
  amount?: number;
  requirements?: string;
  dueDate?: string;
  deliverables?: WantedDeliverable[];
  message?: string;
}
interface TermsBefore {
  version: number;
  currency: string;
  amount?: number;
  requirements: string;
  dueDate: string;
  deliverables?: Offer["deliverables"];
  platform: WantedDeliverable["platform"];
}

/** The next offer on the table. A deliverable without a day of its own is due with the whole. */
export function makeOffer(
  by: Side,
  wanted: WantedTerms,
  before: TermsBefore,
  now: Date,
  openHours: number,
): Offer {
  const dueDate = wanted.dueDate ?? before.dueDate;
  const fallback = before.deliverables ?? [
    { platform: before.platform, format: "post", dueDate, disclosure: "#ad" },
  ];
  return {
    version: before.version + 1,
    by,
    amount: wanted.amount ?? before.amount ?? 0,
    currency: before.currency,
    requirements: wanted.requirements ?? before.requirements,
    deliverables:
      wanted.deliverables?.map((one) => ({ ...one, dueDate: one.dueDate ?? dueDate })) ??
      fallback.map((one) => ({
        ...one,
        dueDate: one.dueDate === before.dueDate ? dueDate : one.dueDate,
      })),
    dueDate,
    message: wanted.message ?? "",
    madeAt: now.toISOString(),
    expiresAt: new Date(now.getTime() + openHours * 3_600_000).toISOString(),
  };
}

/** Terms that lie in the past cannot be offered; `zone` is the sponsor's. */
export function assertFuture(
  offer: Pick<Offer, "dueDate" | "deliverables">,
  zone: string,
  now: Date,
): void {
  const today = dayIn(zone, now);
  if (offer.dueDate < today) throw refuseField("dueDate", "The due date cannot be in the past.");
  const late = offer.deliverables.findIndex((one) => one.dueDate < today);
  if (late >= 0)
    throw refuseField(`deliverables.${late}.dueDate`, "The due date cannot be in the past.");
}

/** The first answer of the side that was asked; how fast that came is its reply time. */
const replied = (r: AdRequestRow, side: Side, now: Date): Pick<AdRequestRow, "repliedAt"> => ({
  repliedAt: r.repliedAt ?? (side === r.startedBy ? undefined : now.toISOString()),
});

const placed = (r: AdRequestRow, offer: Offer, reserved: number, now: Date): AdRequestRow => ({
  ...r,
  offer,
  reserved,
  turn: otherSide(offer.by),
  version: r.version + 1,
  updatedAt: now.toISOString(),
});

const termsOf = (r: AdRequestRow): TermsBefore => ({
  ...r.offer,
  platform: r.offer.deliverables[0]?.platform ?? "instagram",
});

/**
 * Other terms in answer to those on the table. A sponsor's counter is backed like every offer of
 * a sponsor: what is reserved becomes its amount. An influencer's counter moves no money: what the
 * sponsor had reserved stays until the request ends or is answered.
 */
export function counter(
  r: AdRequestRow,
  side: Side,
  wanted: CounterOffer,
  now: Date,
  openHours: number,
): Move {
  assertTurn(r, side, now);
  const offer = makeOffer(side, wanted, termsOf(r), now, openHours);
  assertFuture(offer, r.timeZone, now);
  const reserved = side === "sponsor" ? offer.amount : r.reserved;
  return {
    next: { ...placed(r, offer, reserved, now), ...replied(r, side, now) },
    pots: { reserved: reserved - r.reserved, committed: 0 },
  };
}

/** The sponsor edits its own last offer, which makes a new version with a new expiry. */
export function edit(
  r: AdRequestRow,
  { version, ...wanted }: OfferChange,
  now: Date,
  openHours: number,
): Move {
  assertOpen(r, now);
  if (r.offer.by !== "sponsor")
    throw refuse("ad_request.not_editable", "The last offer is the influencer's.");
  if (version !== r.version) throw refuse("request.stale");
  const offer = makeOffer(
    "sponsor",
    { message: r.offer.message, ...wanted },
    termsOf(r),
    now,
    openHours,
  );
  assertFuture(offer, r.timeZone, now);
  return {
    next: placed(r, offer, offer.amount, now),
    pots: { reserved: offer.amount - r.reserved, committed: 0 },
  };
}

const closed = (r: AdRequestRow, status: AdRequestStatus, now: Date): AdRequestRow => ({
  ...r,
  status,
  turn: undefined,
  reserved: 0,
  version: r.version + 1,
  updatedAt: now.toISOString(),
});

/** Agreement on exactly the version that was read: what was reserved goes, the amount is committed. */
export function accept(r: AdRequestRow, side: Side, offerVersion: number, now: Date): Move {
  assertOpen(r, now);
  if (r.offer.version !== offerVersion) {
    const { version } = r.offer;
    throw refuse("ad_request.stale_offer", `The offer on the table is version ${version}.`, {
      facts: { version },
    });
  }
  assertTurn(r, side, now);
  assertDue(r, r.offer.dueDate, now);
  const next = closed(r, "accepted", now);
  return {
    next: {
      ...next,
      ...replied(r, side, now),
      acceptedAt: now.toISOString(),
      deliverables: r.offer.deliverables.map((one) => ({ ...one, status: "due" as const })),
    },
    pots: { reserved: -r.reserved, committed: r.offer.amount },
  };
}

/** The side whose turn it is says no. */
export function reject(r: AdRequestRow, side: Side, now: Date): Move {
  assertTurn(r, side, now);
  return {
    next: { ...closed(r, "rejected", now), ...replied(r, side, now) },
    pots: { reserved: -r.reserved, committed: 0 },
  };
}

/** The side that made the last offer takes it back. */
export function withdraw(r: AdRequestRow, side: Side, now: Date): Move {
  assertOpen(r, now);
  if (r.offer.by !== side) {
    throw refuse(
      "ad_request.not_your_turn",
      "The last offer is the other side's: answer or reject it.",
    );
  }
  return { next: closed(r, "withdrawn", now), pots: { reserved: -r.reserved, committed: 0 } };
}

/** What the sweep makes of an offer that has run out; undefined while it has not. */
export function expire(r: AdRequestRow, now: Date): Move | undefined {
  if (r.status !== "pending" || statusNow(r, now) !== "expired") return undefined;
  return { next: closed(r, "expired", now), pots: { reserved: -r.reserved, committed: 0 } };
}

/** What was agreed is given up: what was committed is free again. Of held money others have to say. */
export const cancel = (r: AdRequestRow, now: Date): Move => ({
  next: { ...closed(r, "cancelled", now), cancellation: undefined },
  pots: { reserved: 0, committed: -r.offer.amount },
});

/** The end of the campaign ends the talk about it. */
export function close(r: AdRequestRow, now: Date): Move | undefined {
  if (r.status !== "pending") return undefined;
  return { next: closed(r, "rejected", now), pots: { reserved: -r.reserved, committed: 0 } };
}
