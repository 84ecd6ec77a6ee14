import { JOB_CAUSES, JOB_KINDS } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** One run of something that happens by itself, kept for a year. */
export const Jobs = new Entity({
  model: { entity: "job", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    kind: { type: JOB_KINDS, required: true },
    status: { type: ["queued", "running", "done", "failed"] as const, required: true },
    startedBy: { type: "string", required: true },
    queuedAt: { type: "string", required: true },
    startedAt: { type: "string" },
    finishedAt: { type: "string" },
    /** When it was last known to go on: a run that is silent for long has been lost. */
    movedAt: { type: "string" },
    counts: { type: "any", required: true },
    /** How many of what a planner put on a queue, and what became of them. */
    planned: { type: "number" },
    sent: { type: "number" },
    skipped: { type: "number" },
    failed: { type: "number" },
    repeated: { type: "number" },
    /** How far it has come, so that whoever takes it up goes on from there. */
    position: { type: "any" },
    error: { type: "string" },
    /** JobCause of the contract: the same in pieces. */
    cause: {
      type: "map",
      properties: {
        kind: { type: JOB_CAUSES, required: true },
        steps: { type: "list", items: { type: "string" } },
        planned: { type: "number" },
        lost: { type: "number" },
      },
    },
    /** `YYYY`, so that no partition grows for ever. */
    year: { type: "string", required: true },
    ttl: { type: "number", required: true },
  },
  indexes: {
    byId: primary(["id"], "job#${id}", [], "job"),
    /** What ran in this year? */
    inYear: answeredBy("gsi1", ["year"], "jobs#${year}", ["id"], "${id}"),
  },
});

/** Up to which hour a job has done its work, so that hours missed are made up for. */
export const Checkpoints = new Entity({
  model: { entity: "checkpoint", service: SERVICE, version: "1" },
  attributes: {
    job: { type: "string", required: true },
    hour: { type: "string", required: true },
  },
  indexes: { byJob: primary(["job"], "checkpoint#${job}", [], "checkpoint") },
});
