import { hearMail } from "@tandem/core/feedback";
import { now, systemCtx } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** What SES tells of mails → addresses that nothing is sent to. */
export const handler = eachRecord<unknown>((message, platform, { messageId }) =>
  hearMail(systemCtx(platform, now(), messageId), message),
);
