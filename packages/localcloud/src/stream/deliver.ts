import { setTimeout as sleep } from "node:timers/promises";
import type { _Record } from "@aws-sdk/client-dynamodb-streams";
import { failedItems, type Handler, invoke } from "../handlers.ts";
import { type Log, reason } from "../log.ts";
import { streamEvent } from "./event.ts";

const numberOf = (record: _Record): string => record.dynamodb?.SequenceNumber ?? "";
const longestWaitMs = 5_000;

/**
 * Hands records to the stream's function in order until all are done, as the deployed event source
 * does: a batch that throws is halved and tried again, a batch that names failures is tried again
 * from the first of them. A record that never succeeds holds up what follows it.
 *
 * @param done called with the last sequence number of each finished piece.
 * @param stopped asked between tries; what is not done then stays for the next start.
 */
export async function deliver(options: {
  arn: string;
  records: readonly _Record[];
  handler: Handler;
  timeoutSeconds: number;
  log: Log;
  done: (sequenceNumber: string) => void;
  stopped: () => boolean;
}): Promise<void> {
  const { arn, handler, timeoutSeconds, log, done, stopped } = options;
  let left = [...options.records];
  let size = left.length;
  let tries = 0;
  while (left.length && !stopped()) {
    const batch = left.slice(0, size);
    const ids = batch.map(numberOf);
    let finished = batch.length;
    try {
      const answer = await invoke(handler, streamEvent(arn, batch), "stream", timeoutSeconds);
      const failed = failedItems(answer, ids);
      if (failed.size) {
        finished = ids.findIndex((id) => failed.has(id));
        log("stream.record_failed", { record: ids[finished] });
      }
    } catch (error) {
      finished = 0;
      size = Math.max(1, Math.floor(batch.length / 2));
      log("stream.batch_failed", { records: batch.length, reason: reason(error) });
    }
    const last = ids[finished - 1];
    if (last !== undefined) done(last);
    left = left.slice(finished);
    if (finished === batch.length) {
      size = left.length;
      tries = 0;
    } else if (finished > 0) {
      tries = 0;
    } else if (batch.length === 1) {
      await sleep(Math.min(longestWaitMs, 50 * 2 ** tries++));
    }
  }
}
