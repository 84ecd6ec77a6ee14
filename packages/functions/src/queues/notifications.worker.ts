import { notify } from "@tandem/core/notification";
import { now, systemCtx, type Told } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** Events → what people are told in the app. */
export const handler = eachRecord<Told>((event, platform) =>
  notify(systemCtx(platform, now(), event.id), event),
);
