import type { Page } from "playwright-core";

/** What a browser noted of a page since it was last asked. */
export interface Noted {
  /** Sum of layout shifts that nobody's input caused. */
  shift: number;
  /** Milliseconds of tasks above 50 ms, the 50 ms not counted. */
  blocked: number;
  /** The slowest interaction, from input to the next picture, in milliseconds. */
  slowest: number;
}

interface Entry {
  value: number;
  duration: number;
  hadRecentInput: boolean;
  interactionId: number;
}

/** What of a browser's window is used here; this code is read where there is none. */
interface Window {
  tandemNoted: Noted;
  PerformanceObserver: new (
    told: (list: { getEntries(): Entry[] }) => void,
  ) => { observe(options: object): void };
}

/** Lets every page of a tab note shifts, long tasks and interactions, from its first moment on. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const window = globalThis as unknown as Window;
    const noted: Noted = { shift: 0, blocked: 0, slowest: 0 };
    window.tandemNoted = noted;
    const observe = (type: string, each: (entry: Entry) => void, more: object = {}) =>
      new window.PerformanceObserver((list) => {
        for (const entry of list.getEntries()) each(entry);
      }).observe({ type, buffered: true, ...more });
    observe("layout-shift", (entry) => {
      if (!entry.hadRecentInput) noted.shift += entry.value;
    });
    observe("longtask", (entry) => {
      noted.blocked += entry.duration - 50;
    });
    const interaction = (entry: Entry) => {
      if (entry.interactionId) noted.slowest = Math.max(noted.slowest, entry.duration);
    };
    observe("event", interaction, { durationThreshold: 16 });
  });
}

/** What was noted since the page came or was asked, whichever is later. */
export const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => {
    const { tandemNoted } = globalThis as unknown as Window;
    const before = { ...tandemNoted };
    Object.assign(tandemNoted, { shift: 0, blocked: 0, slowest: 0 });
    return before;
  });
