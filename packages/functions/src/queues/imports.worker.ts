import { type ImportRequested, importCreators } from "@tandem/core/import";
import { onObjects, onQueues } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** Imports a file of creators; one too long for one run is put on the queue again for its rest. */
export const handler = eachRecord<ImportRequested>(
  async (event, platform) => {
    if ((await importCreators(platform, event)) === "more") {
      await platform.queues.send("imports", event);
    }
  },
  { ...onObjects, ...onQueues },
);
