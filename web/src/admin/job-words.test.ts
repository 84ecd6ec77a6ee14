import type { Job } from "@tandem/contract";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { countsWords, laidOut, messageWords, settledShare, took } from "./job-words.ts";

test("what was planned and became of it comes first, and what was none is left out", () => {
  const counts = { expired: 4, failed: 0, sent: 1990, planned: 2000, skipped: 10 };
  expect(countsWords(counts)).toEqual(["2,000 planned", "1,990 sent", "10 skipped", "4 expired"]);
});

test("things are counted as one or as many", () => {
  expect(countsWords({ zones: 1, stuck: 2 })).toEqual(["1 time zone", "2 lost runs"]);
});

test("a run is settled when everything planned became something", () => {
  expect(settledShare({ expired: 3 })).toBeNull();
  expect(settledShare({ planned: 4, sent: 1, skipped: 1 })).toBe(0.5);
  expect(settledShare({ planned: 4, sent: 4, repeated: 2 })).toBe(1);
});

const at = (startedAt: string | null, finishedAt: string | null): Job => ({
  id: "1",
  kind: "sweep",
  status: "running",
  startedBy: "system",
  queuedAt: "2026-03-01T00:00:00Z",
  startedAt,
  finishedAt,
  counts: {},
  error: null,
});

test("a run that goes on is timed until now", () => {
  const now = Date.parse("2026-03-01T00:02:03Z");
  expect(took(at(null, null), now)).toBeNull();
  expect(took(at("2026-03-01T00:00:00Z", null), now)).toBe("2 min 3 s");
  const done = at("2026-03-01T00:00:00Z", "2026-03-01T00:00:01.250Z");
  expect(took({ ...done, status: "done" }, now)).toBe("1.3 s");
  expect(took(done, now)).toBe("2 min 3 s");
});

test("a message is named in words and its body laid out", () => {
  expect(messageWords("ad_request.offered")).toBe("Ad request offered");
  expect(laidOut('{"a":1}')).toBe('{\n  "a": 1\n}');
});

test("a body that is no JSON stays as it is", () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(laidOut(`not json ${text}`)).toBe(`not json ${text}`);
    }),
  );
});
