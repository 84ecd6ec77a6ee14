import type { Job } from "@tandem/contract";
import { expect, test } from "vitest";
import { failedJobs } from "./failed-jobs.ts";

const job = (id: string, kind: Job["kind"], status: Job["status"]): Job => ({
  id,
  kind,
  status,
  startedBy: "system",
  queuedAt: "2026-03-01T00:00:00Z",
  startedAt: null,
  finishedAt: null,
  counts: {},
  error: null,
});

test("a failed run waits until a later one of its kind goes through", () => {
  const jobs = [
    job("4", "sweep", "running"),
    job("3", "sweep", "failed"),
    job("2", "sweep", "done"),
    job("1", "sweep", "failed"),
  ];
  expect(failedJobs(jobs).map(({ id }) => id)).toEqual(["3"]);
});

test("another kind's success makes nothing good", () => {
  const jobs = [job("2", "import", "done"), job("1", "sweep", "failed")];
  expect(failedJobs(jobs).map(({ id }) => id)).toEqual(["1"]);
});
