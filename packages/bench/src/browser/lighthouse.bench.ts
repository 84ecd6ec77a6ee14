/**
 * What Lighthouse says of the app: Chromium, mobile profile, simulated slow network and a four times
 * slower processor. Alone: `npm run bench -- --only lighthouse`; `TANDEM_DATA` names a folder that the
 * demo has filled before, which saves the minutes of filling one.
 */

import type { Measure } from "../measure.ts";
import { logIn, openBrowser } from "./browser.ts";
import { startDemo } from "./demo.ts";
import { loadLighthouse, type Verdict } from "./lighthouse.ts";

const COMMAND = "npm run bench -- --only lighthouse";
const PHONE = { width: 412, height: 823 };

/** Pages by who looks at them; the first thread of a list stands for all. */
const PAGES: readonly [who: string | null, paths: readonly string[]][] = [
  [null, ["/", "/log-in", "/register", "/docs", "/docs/sponsors"]],
  ["velora", ["/home", "/influencers", "/campaigns", "THREAD"]],
  ["zoe", ["/home", "/discover", "THREAD"]],
  ["mara", ["/home", "/admin/approvals"]],
];

const LEAST = { performance: 95, accessibility: 100, "best-practices": 100 } as const;

/** Lighthouse over landing, log-in, guides, each role's home, search and a thread. */
export async function measureLighthouse(): Promise<Measure[]> {
  const judge = await loadLighthouse();
  const demo = await startDemo();
  const measures: Measure[] = [];
  try {
    for (const [who, paths] of PAGES) {
      const browser = await openBrowser(PHONE);
      try {
        const page = who ? await logIn(browser.context, demo, who) : undefined;
        let thread = "";
        if (page && paths.includes("THREAD")) {
          await page.goto(`${demo.url}/threads`);
          const link = page.locator('main a[href^="/threads/"]').first();
          thread = (await link.getAttribute("href")) ?? "";
        }
        // A second tab would refresh the same session while Lighthouse measures.
        await page?.goto("about:blank");
        for (const path of paths) {
          const at = path === "THREAD" ? thread : path;
          const verdict = await judge(demo.url + at, browser.port);
          const name = path === "THREAD" ? "/threads/…" : path;
          measures.push(measureOf(who ? `${name} of ${who}` : name, verdict, who === null));
        }
      } finally {
        await browser.close();
      }
    }
  } finally {
    await demo.stop();
  }
  return measures;
}

function measureOf(page: string, verdict: Verdict, isPublic: boolean): Measure {
  const { scores, faults, processor, interactive, largestPaint, blocking, shift } = verdict;
  const least: Partial<typeof scores> = isPublic ? { ...LEAST, seo: 95 } : LEAST;
  const pass = Object.entries(least).every(
    ([name, points]) => scores[name as keyof typeof scores] >= points,
  );
  const wrong = pass ? "" : `; ${faults.slice(0, 3).join("; ")}`;
  return {
    area: `Lighthouse: ${page}`,
    target: isPublic ? "95 / 100 / 100 / 95" : "95 / 100 / 100",
    figure:
      `${scores.performance} / ${scores.accessibility} / ${scores["best-practices"]}` +
      `${isPublic ? ` / ${scores.seo}` : ""}; largest paint ${Math.round(largestPaint)} ms, ` +
      `interactive ${Math.round(interactive)} ms, blocked ${Math.round(blocking)} ms, ` +
      `processor ${Math.round(processor)}, shift ${shift.toFixed(3)}${wrong}`,
    command: COMMAND,
    pass,
  };
}
