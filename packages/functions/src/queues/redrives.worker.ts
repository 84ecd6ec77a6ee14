import { type DeadLetterEvent, redrive } from "@tandem/core/job";
import { onQueues } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

type RedriveRequested = Extract<DeadLetterEvent, { kind: "dead_letter.redrive_requested" }>;

/** An admin's wish → messages back on their queues. */
export const handler = eachRecord<RedriveRequested>((event, platform) => redrive(platform, event), {
  ...onQueues,
});
