import type { AccountEvent } from "@tandem/core/account";
import { forgetPerson } from "@tandem/core/personal-data";
import { now, onMail, onObjects, onUploads, systemCtx } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

type Deleted = Extract<AccountEvent, { kind: "account.deleted" }>;

/** An account that was deleted → nothing personal left of it. */
export const handler = eachRecord<Deleted>(
  (event, platform) => forgetPerson(systemCtx(platform, now(), event.id), event),
  { ...onMail, ...onObjects, ...onUploads },
);
