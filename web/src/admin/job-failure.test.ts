import { JobCause } from "@tandem/contract";
import { expect, test } from "vitest";
import { failureOf } from "./job-failure.ts";

test("every cause has words", () => {
  for (const kind of JobCause.entries.kind.options)
    expect(failureOf({ error: "as the API says it", cause: { kind } })).not.toMatch(/API/);
});

test("a failed sweep names its steps", () => {
  const cause = { kind: "steps_failed", steps: ["expired", "ended", "danced"] } as const;
  expect(failureOf({ error: "", cause: { ...cause, steps: [...cause.steps] } })).toBe(
    "This failed and is tried again: offers that ran out, campaigns whose last day is over, and danced.",
  );
});

test("a run of long ago keeps the API's words, and one that went well has none", () => {
  expect(failureOf({ error: "it danced" })).toBe("It danced");
  expect(failureOf({ error: null })).toBe(null);
});
