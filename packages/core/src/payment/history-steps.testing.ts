import fc from "fast-check";

export const REQUESTS = 2;

export const SIDE_BY_SIDE = 8;

/** What can go wrong while something is done. `dies`: before the so-manieth call to the table. */
const fault = fc.oneof(
  { weight: 8, arbitrary: fc.constant({}) },
  { weight: 2, arbitrary: fc.record({ dies: fc.integer({ min: 1, max: 7 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ silent: fc.constantFrom("before" as const, "after" as const) }),
  },
);
const which = fc.nat(REQUESTS - 1);
const side = fc.constantFrom("sponsor" as const, "influencer" as const);

/** `advance` is what both sides do when all goes well, so that histories get somewhere. */
const kind = fc.oneof(
  { weight: 30, arbitrary: fc.constant("advance" as const) },
  {
    weight: 14,
    arbitrary: fc.constantFrom(
      "counter" as const,
      "reject" as const,
      "withdraw" as const,
      "changes" as const,
      "release" as const,
      "declineCancel" as const,
      "sweep" as const,
      "refunds" as const,
    ),
  },
  { weight: 4, arbitrary: fc.constant("pay" as const) },
  { weight: 5, arbitrary: fc.constant("cancel" as const) },
  { weight: 3, arbitrary: fc.constant("dispute" as const) },
  { weight: 9, arbitrary: fc.constant("settle" as const) },
);

const act = fc.record({
  kind,
  /** How often `advance` is done in a row. */
  times: fc.integer({ min: 1, max: 4 }),
  which,
  side,
  /** Amounts, in thousandths of what there is. */
  part: fc.nat(1_050),
  card: fc.constantFrom(
    "good" as const,
    "good" as const,
    "good" as const,
    "declined" as const,
    "insufficient" as const,
  ),
  /** Wishes with the same letter about the same request have the same Idempotency-Key. */
  key: fc.constantFrom(undefined, "a", "b"),
  outcome: fc.constantFrom("release" as const, "refund" as const, "split" as const),
  fault,
});
export type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

/** Acts at the same time, or time that passes. */
export type Step = { together: Act[] } | { hours: number };

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ together: fc.array(act, { minLength: 1, maxLength: 1 }) }) },
  { weight: 3, arbitrary: fc.record({ together: fc.array(act, { minLength: 2, maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ hours: fc.constantFrom(0.1, 0.3, 5, 74, 15 * 24) }) },
);

/** What happens to a few collaborations of one campaign: mostly what goes on, often at once. */
const anyHistory = fc.record({
  amounts: fc.array(fc.integer({ min: 2, max: 1_000 }), {
    minLength: REQUESTS,
    maxLength: REQUESTS,
  }),
  /** The campaign's budget in thousandths of all amounts. */
  budget: fc.integer({ min: 700, max: 1_500 }),
  steps: fc.array(step, { minLength: 8, maxLength: 16 }),
});
/** Histories that happen side by side, under one fee. */
export const anyTimes = fc.record({
  fee: fc.constantFrom(0, 333, 10_000),
  histories: fc.array(anyHistory, { minLength: SIDE_BY_SIDE, maxLength: SIDE_BY_SIDE }),
});
export type History = typeof anyHistory extends fc.Arbitrary<infer H> ? H : never;
