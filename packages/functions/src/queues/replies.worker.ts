import { hearReply } from "@tandem/core/feedback";
import { now, systemCtx } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** Answers by text → STOP and START. */
export const handler = eachRecord<unknown>((message, platform, { messageId }) =>
  hearReply(systemCtx(platform, now(), messageId), message, messageId),
);
