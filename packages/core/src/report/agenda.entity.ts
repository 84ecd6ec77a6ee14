import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** Over how many partitions the sponsors of one zone are spread. */
export const DUE_SHARDS = 4;

/** When a sponsor's next report is due: a row for each that was ever active. */
export const ReportAgendas = new Entity({
  model: { entity: "reportAgenda", service: SERVICE, version: "1" },
  attributes: {
    sponsorId: { type: "string", required: true, readOnly: true },
    /** The first day, in the sponsor's zone, after the oldest month that is not reported. */
    dueDay: { type: "string", required: true },
    /** `zone#shard` while the sponsor is active. */
    place: { type: "string" },
  },
  indexes: {
    bySponsor: primary(["sponsorId"], "report-agenda#${sponsorId}", [], "report-agenda"),
    /** Whose report is due in this zone, since when? */
    dueIn: answeredBy("gsi4", ["place"], "reports-due#${place}", ["dueDay"], "${dueDay}"),
  },
});

/** The zones that sponsors are in, or once were. */
export const ReportZones = new Entity({
  model: { entity: "reportZone", service: SERVICE, version: "1" },
  attributes: { zone: { type: "string", required: true } },
  indexes: {
    /** Which zones are there? */
    all: primary([], "report-zones", ["zone"], "${zone}"),
  },
});

/** That a run has counted what became of a report which it planned. Kept for a month. */
export const ReportsSettled = new Entity({
  model: { entity: "reportSettled", service: SERVICE, version: "1" },
  attributes: {
    jobId: { type: "string", required: true },
    sponsorId: { type: "string", required: true },
    month: { type: "string", required: true },
    ttl: { type: "number", required: true },
  },
  indexes: {
    byReport: primary(
      ["jobId", "sponsorId"],
      "report-settled#${jobId}#${sponsorId}",
      ["month"],
      "${month}",
    ),
  },
});
