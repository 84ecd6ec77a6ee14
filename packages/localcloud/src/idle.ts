import { setTimeout as sleep } from "node:timers/promises";
import type { QueueServer } from "./queues/server.ts";
import type { StreamPoller } from "./stream/poller.ts";

async function quiet(queues: Pick<QueueServer, "counts">): Promise<boolean> {
  const counts = await queues.counts();
  return counts.every(({ visible, inFlight }) => visible === 0 && inFlight === 0);
}

/**
 * Resolves when every effect of what was done before is done: the stream is read to its end and no
 * queue holds a message that is visible or in flight. Work may write to the table and so make more
 * work, hence the order: queues, then the stream with nothing new in it, then the queues again.
 */
export async function drained(
  stream: Pick<StreamPoller, "caughtUp">,
  queues: Pick<QueueServer, "counts">,
): Promise<void> {
  let before = await stream.caughtUp();
  for (;;) {
    while (!(await quiet(queues))) await sleep(10);
    const delivered = await stream.caughtUp();
    if (delivered === before && (await quiet(queues))) return;
    before = delivered;
  }
}
