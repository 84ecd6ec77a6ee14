import type { MoneyMoved } from "../campaign/index.ts";
import type { Told } from "../platform/index.ts";

/** What can become of a request once it was accepted. */
export const AFTERMATHS = [
  "nothing",
  "declined",
  "held",
  "published",
  "released",
  "split",
  "refunded",
  "cancelled",
  "given back",
  "disputed",
] as const;
export type Aftermath = (typeof AFTERMATHS)[number];

/** What the influencer gets of a split. */
export const partOf = (amount: number): number => Math.ceil(amount / 3);

/** An agreement in minor units, and what the platform takes of what is paid out. */
export interface AgreedLife {
  amount: number;
  currency: string;
  after?: Aftermath;
  fee?: number;
}

/** What follows an acceptance, as core's verbs tell it. */
export const aftermathOf = (
  { amount, currency, after = "nothing", fee = 0 }: AgreedLife,
  told: (kind: string, data: object) => Told,
): Told[] => {
  const step = (kind: string, money?: Omit<MoneyMoved, "currency">, to = "accepted", more = {}) =>
    told(kind, {
      ...{ from: "accepted", to, turn: null, turnBefore: null },
      ...(money ? { money: { currency, ...money } } : {}),
      ...more,
    });
  const part = partOf(amount);
  const payment = (influencerAmount: number, of = fee) => ({
    payment: { amount, currency, influencerAmount, fee: of, refunded: amount - influencerAmount },
  });
  const held = step("payment.held", { held: amount });
  const back = { committed: -amount, held: -amount };
  const work = [
    step("deliverable.submitted"),
    step("deliverable.changes_requested"),
    step("deliverable.submitted"),
    step("deliverable.approved"),
    step("deliverable.published"),
  ];
  const paths: Record<Aftermath, Told[]> = {
    nothing: [],
    declined: [step("payment.declined")],
    held: [step("payment.declined"), held],
    published: [held, ...work],
    released: [
      ...[held, ...work],
      step("payment.released", { ...back, paid: amount }, "completed", payment(amount)),
    ],
    split: [
      ...[held, step("ad_request.disputed")],
      step("payment.split", { ...back, paid: part }, "completed", payment(part)),
    ],
    refunded: [
      ...[held, step("ad_request.disputed")],
      step("payment.refunded", back, "cancelled", payment(0, 0)),
    ],
    cancelled: [
      ...[step("ad_request.cancel_asked"), step("ad_request.cancel_declined")],
      step("ad_request.cancelled", { committed: -amount }, "cancelled"),
    ],
    "given back": [held, step("ad_request.cancelled", back, "cancelled", payment(0, 0))],
    disputed: [...work, held, step("ad_request.disputed")],
  };
  return paths[after];
};
