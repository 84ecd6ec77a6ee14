import { type ExportRequested, runExport } from "@tandem/core/export";
import { onObjects, onQueues, onUploads } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** Writes an export; one too long for one run is put on the queue again for its rest. */
export const handler = eachRecord<ExportRequested>(
  async (event, platform) => {
    if ((await runExport(platform, event.data)) === "more") {
      await platform.queues.send("exports", event);
    }
  },
  { ...onObjects, ...onUploads, ...onQueues },
);
