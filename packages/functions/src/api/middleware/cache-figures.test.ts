import { countAsked, log } from "@tandem/core/platform";
import { afterEach, expect, test, vi } from "vitest";
import { CacheReport, cacheFigures, countRevalidation } from "./cache-figures.ts";

afterEach(() => vi.restoreAllMocks());

test("once a minute it tells what came to pass since, as metrics, and is silent when nothing did", () => {
  const info = vi.spyOn(log, "info").mockImplementation(() => undefined);
  const start = Date.parse("2026-03-03T09:00:00Z");
  const report = new CacheReport(new Date(start));
  countAsked("things", true);
  countAsked("things", false);
  countAsked("things", true);
  countRevalidation("0123456789", true);
  countRevalidation("0123456789", false);
  report.tell("test", new Date(start + 59_000));
  expect(info).not.toHaveBeenCalled();
  report.tell("test", new Date(start + 60_000));
  expect(info).toHaveBeenCalledWith(
    "caches",
    expect.objectContaining({
      stage: "test",
      CacheAsked: 3,
      CacheHits: 2,
      TaggedAnswers: 2,
      NotModified: 1,
      caches: { things: { asked: 3, hits: 2 } },
    }),
  );
  expect(JSON.stringify(info.mock.calls)).toContain('"Name":"CacheHits"');
  report.tell("test", new Date(start + 200_000));
  expect(info).toHaveBeenCalledTimes(1);
  expect(cacheFigures().revalidation).toMatchObject({ bytes: 20, bytesSaved: 10 });
});
