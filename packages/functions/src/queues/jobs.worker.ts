import { runSweep } from "@tandem/core/job";
import { runLedgerProof } from "@tandem/core/ledger-proof";
import { idAt, onQueues, type Platform } from "@tandem/core/platform";
import { planDigests } from "@tandem/core/reminder";
import { planReports } from "@tandem/core/report";
import { eachRecord } from "./each-record.ts";

const RUNS: Record<string, (platform: Platform, id: string) => Promise<unknown>> = {
  sweep: runSweep,
  "daily-reminders": planDigests,
  "monthly-reports": planReports,
  "ledger-proof": runLedgerProof,
};

/** What a schedule says, or the event of an admin's wish, which names its job. */
interface Wish {
  kind: string;
  data?: { jobId: string; kind: string };
}

/** Runs a job. A message is one run, however often it is delivered; runs are listed by their time. */
export const handler = eachRecord<Wish>(async ({ kind, data }, platform, { messageId, sentAt }) => {
  const run = RUNS[data?.kind ?? kind];
  if (!run) throw new Error("There is no such job.");
  await run(platform, data?.jobId ?? idAt("job", sentAt, messageId));
}, onQueues);
