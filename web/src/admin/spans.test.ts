import * as fc from "fast-check";
import { expect, test } from "vitest";
import { bySteps, SPANS } from "./spans.ts";

const figures = (day: string, signUps: number) => ({ day, signUps, offers: 0, acceptances: 0 });

test("a month is thirty days, today the last", () => {
  const steps = bySteps(
    [figures("2026-03-31", 4), figures("2026-03-01", 1)],
    "2026-03-31",
    "month",
  );
  expect(steps).toHaveLength(30);
  expect(steps.at(-1)).toMatchObject({ day: "2026-03-31", signUps: 4 });
  expect(steps.reduce((sum, step) => sum + step.signUps, 0)).toBe(4);
});

test("nothing within the span is lost or counted twice", () => {
  const age = fc.integer({ min: 0, max: 29 });
  fc.assert(
    fc.property(fc.uniqueArray(age), fc.constantFrom(...SPANS), (ages, span) => {
      const end = Date.parse("2026-03-31T00:00:00Z");
      const days = ages.map((each) =>
        figures(new Date(end - each * 86_400_000).toISOString().slice(0, 10), 1),
      );
      const steps = bySteps(days, "2026-03-31", span);
      expect(steps.reduce((sum, step) => sum + step.signUps, 0)).toBe(ages.length);
    }),
  );
});
