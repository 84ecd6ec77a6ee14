import { ABUSE_REASONS, SEVERITIES } from "@tandem/contract";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { graver, placeOf, severityOf } from "./abuse.rules.ts";

describe("how grave a case is", () => {
  const reason = fc.constantFrom(...ABUSE_REASONS);
  const rank = (severity: (typeof SEVERITIES)[number]) => SEVERITIES.indexOf(severity);

  test("never falls with another report, and does not depend on the order of the reasons", () => {
    fc.assert(
      fc.property(fc.array(reason, { minLength: 1, maxLength: 20 }), reason, (reasons, next) => {
        const gravestOf = (all: readonly (typeof reasons)[number][]) =>
          all.reduce<ReturnType<typeof graver> | undefined>(
            (worst, one) => graver(worst, one),
            undefined,
          ) ?? "low";
        const before = severityOf(gravestOf(reasons), reasons.length);
        const after = severityOf(gravestOf([...reasons, next]), reasons.length + 1);
        expect(rank(after)).toBeLessThanOrEqual(rank(before));
        expect(gravestOf(reasons.toReversed())).toBe(gravestOf(reasons));
      }),
    );
  });

  test("rises by one step from three reporters on, and by two from ten", () => {
    expect([1, 2, 3, 9, 10].map((count) => severityOf("low", count))).toEqual([
      "low",
      "low",
      "medium",
      "medium",
      "high",
    ]);
    expect(severityOf("high", 50)).toBe("high");
    expect(placeOf("high", "2026-02-01", "b") < placeOf("medium", "2026-01-01", "a")).toBe(true);
  });
});
