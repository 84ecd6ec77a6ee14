import { now, systemCtx, type Told } from "@tandem/core/platform";
import { noteDue } from "@tandem/core/reminder";
import { eachRecord } from "./each-record.ts";

/** Events → when whom to remind next. */
export const handler = eachRecord<Told>((event, platform) =>
  noteDue(systemCtx(platform, now(), event.id), event),
);
