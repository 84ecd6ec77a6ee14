import { now, onMail, onSecrets, onTexts, systemCtx, type Told } from "@tandem/core/platform";
import { type DigestBatch, sendDigests, sendTest } from "@tandem/core/reminder";
import { queues } from "../wiring.ts";
import { eachRecord } from "./each-record.ts";

/** Sends the digests that a planner found due, and those that someone asked to see. */
export const handler = eachRecord<DigestBatch | Told>(
  (message, platform, { messageId, receives }) => {
    const ctx = systemCtx(platform, now(), messageId);
    return "kind" in message
      ? sendTest(ctx, message)
      : sendDigests(ctx, message, receives >= queues.reminders.maxReceives);
  },
  { ...onMail, ...onTexts, ...onSecrets },
);
