import { now, systemCtx, type Told } from "@tandem/core/platform";
import { countEvents } from "@tandem/core/statistics";
import { eachBatch } from "./each-record.ts";

/** Events → figures, a batch at a time. */
export const handler = eachBatch<Told>((events, platform) =>
  countEvents(systemCtx(platform, now(), events[0]?.id ?? "statistics"), events),
);
