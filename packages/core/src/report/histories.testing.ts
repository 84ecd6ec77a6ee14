import fc from "fast-check";
import { type Command, command } from "./history.testing.ts";

/** Two agreements that go on for a while, each step some hours after the one before. */
const agreed = fc.array(command, { minLength: 12, maxLength: 30 }).map((steps) =>
  steps.map((one, i): Command => {
    const start = { ...one, campaign: i % 2, who: i % 2, step: 0, amount: 40 + i, days: 8 };
    if (i < 2) return { ...start, do: "offer" };
    if (i < 4) return { ...start, do: "accept", side: "influencer", version: 1 };
    if (one.days < 6)
      return { ...one, do: (["cancel", "dispute", "settle"] as const)[i % 3] ?? "" };
    return { ...one, do: i % 7 === 0 ? "sweep" : "go on" };
  }),
);

const some = fc.array(command, { minLength: 3, maxLength: 60 });

/** Anything in any order, and as often with something that was agreed on and goes on. */
export const histories: fc.Arbitrary<Command[]> = fc.oneof(
  some,
  fc.tuple(fc.array(command, { maxLength: 6 }), agreed, some).map((parts) => parts.flat()),
);
