/**
 * Waits for all, also when one fails, and then throws what failed first. A worker must not answer
 * while something of it still runs: its process may be frozen there.
 */
export async function allDone(works: Array<Promise<void>>): Promise<void> {
  const outcomes = await Promise.allSettled(works);
  for (const outcome of outcomes) if (outcome.status === "rejected") throw outcome.reason;
}
