import { sendMails } from "@tandem/core/notification";
import { now, onMail, onSecrets, systemCtx, type Told } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** Events → mails. */
export const handler = eachRecord<Told>(
  (event, platform) => sendMails(systemCtx(platform, now(), event.id), event),
  { ...onMail, ...onSecrets },
);
