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

/** Put into pages as it stands here: a compiled function would call helpers that no page has. */
const WATCHING = `
  const noted = (window.tandemNoted = { shift: 0, blocked: 0, slowest: 0 });
  const observe = (type, each, more) =>
    new PerformanceObserver((list) => list.getEntries().forEach(each))
      .observe({ type, buffered: true, ...more });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) noted.shift += entry.value;
  });
  observe("longtask", (entry) => {
    noted.blocked += entry.duration - 50;
  });
  observe("event", (entry) => {
    if (entry.interactionId) noted.slowest = Math.max(noted.slowest, entry.duration);
  }, { durationThreshold: 16 });
`;

/** Lets every page of a tab note shifts, long tasks and interactions, from its first moment on. */
export async function watch(page: Page): Promise<void> {
  await page.addInitScript({ content: WATCHING });
}

/** What was noted since the page came or was asked, whichever is later. */
export const noted = (page: Page): Promise<Noted> =>
  page.evaluate(() => {
    const { tandemNoted } = globalThis as unknown as { tandemNoted: Noted };
    const before = { ...tandemNoted };
    Object.assign(tandemNoted, { shift: 0, blocked: 0, slowest: 0 });
    return before;
  });
