import { now, systemCtx, type Told } from "@tandem/core/platform";
import { keepRecords } from "@tandem/core/record";
import { eachRecord } from "./each-record.ts";

/** Events → how punctual people are. */
export const handler = eachRecord<Told>((event, platform) =>
  keepRecords(systemCtx(platform, now(), event.id), event),
);
