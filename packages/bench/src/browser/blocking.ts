import type { CDPSession, Page } from "playwright-core";

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds, as are both durations: by the clock, and of the thread's own processor time. */
  ts: number;
  dur?: number;
  tdur?: number;
}

const LONG_MS = 50;

/**
 * How long a page's main thread is held up after its first paint, in milliseconds of the thread's
 * own processor time on a processor that is `slower` times slower: the sum of what tasks take above
 * 50 ms, as Lighthouse's Total Blocking Time has it. By the clock, everything else that a busy
 * computer does would count as well.
 */
export async function heldUp(
  page: Page,
  slower: number,
  load: () => Promise<void>,
): Promise<number> {
  const session = await page.context().newCDPSession(page);
  try {
    const events: TraceEvent[] = [];
    session.on("Tracing.dataCollected", ({ value }) =>
      events.push(...(value as unknown as TraceEvent[])),
    );
    await session.send("Tracing.start", {
      transferMode: "ReportEvents",
      traceConfig: { includedCategories: ["toplevel", "loading"] },
    });
    await load();
    await ended(session);
    return heldUpIn(events, slower);
  } finally {
    await session.detach();
  }
}

async function ended(session: CDPSession): Promise<void> {
  const complete = new Promise((resolve) => session.once("Tracing.tracingComplete", resolve));
  await session.send("Tracing.end");
  await complete;
}

function heldUpIn(events: readonly TraceEvent[], slower: number): number {
  const painted = events.findLast(({ name }) => name === "firstContentfulPaint");
  if (!painted) throw new Error("The page painted nothing.");
  const tasks = events
    .filter(({ name, ph, pid, tid }) => {
      const isItsOwn = pid === painted.pid && tid === painted.tid;
      return ph === "X" && name.endsWith("RunTask") && isItsOwn;
    })
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0, tdur = 0 } of tasks) {
    // A task within a task is part of it.
    if (ts < end) continue;
    end = ts + dur;
    if (end > painted.ts) sum += Math.max(0, (tdur / 1000) * slower - LONG_MS);
  }
  return sum;
}
