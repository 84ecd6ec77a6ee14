import { now, systemCtx, type Told } from "@tandem/core/platform";
import { noteReportAgenda } from "@tandem/core/report";
import { eachRecord } from "./each-record.ts";

/** Events → in which zone a sponsor's next report falls due. */
export const handler = eachRecord<Told>((event, platform) =>
  noteReportAgenda(systemCtx(platform, now(), event.id), event),
);
