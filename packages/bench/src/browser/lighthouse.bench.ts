/**
 * What Lighthouse says of the app: Chromium, mobile profile, simulated slow network and a four times
 * slower processor; of three runs the middle one. Alone: `npm run bench -- --only lighthouse`;
 * `TANDEM_DATA` names a folder that the demo has filled before, which saves the minutes of filling one.
 */

import type { Measure } from "../measure.ts";
import { logIn, openBrowser } from "./browser.ts";
import { startDemo } from "./demo.ts";
import { loadLighthouse, type Verdict } from "./lighthouse.ts";

const COMMAND = "npm run bench -- --only lighthouse";
/** Of each page; an odd number. */
const RUNS = 3;
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
  let first = true;
  try {
    for (const [who, paths] of PAGES) {
      const browser = await openBrowser(PHONE, true);
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
          const verdict = await inTheMiddle(() => judge(demo.url + at, browser.port));
          const name = path === "THREAD" ? "/threads/…" : path;
          measures.push(measureOf(who ? `${name} of ${who}` : name, verdict, who === null));
        }
      } finally {
        first = (await browser.close()) && first;
      }
    }
  } finally {
    await demo.stop();
  }
  if (!first) console.warn("Pages could not go first: what else runs here counts as theirs.");
  return measures;
}

/**
 * The middle one of some runs by performance, as Lighthouse has it of what differs from run to run
 * (https://github.com/GoogleChrome/lighthouse/blob/main/docs/variability.md).
 */
async function inTheMiddle(judge: () => Promise<Verdict>): Promise<Verdict> {
  const verdicts: Verdict[] = [];
  while (verdicts.length < RUNS) verdicts.push(await judge());
  verdicts.sort((a, b) => a.scores.performance - b.scores.performance);
  return verdicts[(RUNS - 1) / 2] as Verdict;
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
