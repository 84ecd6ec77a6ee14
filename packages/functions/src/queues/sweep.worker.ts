import { runSweep } from "@tandem/core/job";
import { newId } from "@tandem/core/platform";
import { eachRecord } from "./each-record.ts";

/** Woken by the schedule, or by an admin's wish, which names its job. */
export const handler = eachRecord<{ data?: { jobId?: string } }>(async (message, platform) => {
  await runSweep(platform, newId("job"), message.data?.jobId);
});
