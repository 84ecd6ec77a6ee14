import type { AccountEvent } from "@tandem/core/account";
import { exportData } from "@tandem/core/personal-data";
import { now, onObjects, onSecrets, onUploads, systemCtx } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

type DataRequested = Extract<AccountEvent, { kind: "account.data_requested" }>;

/** A wish for one's data → one file with all of it. */
export const handler = eachRecord<DataRequested>(
  (event, platform) => exportData(systemCtx(platform, now(), event.id), event),
  { ...onObjects, ...onUploads, ...onSecrets },
);
