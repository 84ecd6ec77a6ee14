/**
 * How pages feel on a four times slowed processor: whether anything jumps, how long people wait for
 * an answer to what they do, and how long the page is busy. Alone: `npm run bench -- --only vitals`;
 * `TANDEM_DATA` names a folder that the demo has filled before.
 */

import type { BrowserContext, Page } from "playwright-core";
import type { Measure } from "../measure.ts";
import { heldUp } from "./blocking.ts";
import { logIn, openBrowser } from "./browser.ts";
import { type Demo, startDemo } from "./demo.ts";
import { noted, watch } from "./watch.ts";

const COMMAND = "npm run bench -- --only vitals";
const SLOWER = 4;
/** How often it is measured how long a page is held up, an odd number; the middle one counts. */
const LOADS = 3;
const SIZES = [
  { width: 390, height: 844 },
  { width: 1440, height: 900 },
];

const PAGES: Readonly<Record<string, readonly string[]>> = {
  velora: ["/home", "/campaigns", "CAMPAIGN", "/influencers", "/threads", "THREAD", "/spending"],
  zoe: ["/home", "/discover", "/threads", "THREAD", "/earnings", "/profile", "/settings"],
  mara: ["/home", "/admin/approvals", "/admin/users", "/admin/stats", "/admin/jobs"],
};

interface Seen {
  where: string;
  shift: number;
  blocked: number;
  held: number;
}

/** Shifts and busy time of every page; interactions of the pages that are worked in. */
export async function measureVitals(): Promise<Measure[]> {
  const demo = await startDemo();
  try {
    const seen: Seen[] = [];
    for (const size of SIZES)
      for (const [who, paths] of Object.entries(PAGES))
        seen.push(...(await seenBy(demo, size, who, paths)));
    const slowest = await interactions(demo);
    const worst = (by: "shift" | "blocked" | "held") => [...seen].sort((a, b) => b[by] - a[by])[0];
    const [shifted, busy, held] = [worst("shift"), worst("blocked"), worst("held")];
    const answers = Object.entries(slowest).sort(([, a], [, b]) => b - a);
    return [
      {
        area: `web: layout shift over ${seen.length} loads, worst`,
        target: "0",
        figure: `${(shifted?.shift ?? 0).toFixed(4)} ${shifted?.where}`,
        command: COMMAND,
        pass: (shifted?.shift ?? 1) < 0.001,
      },
      {
        area: `web: answer to input, ${SLOWER}× slowed, worst`,
        target: "≤ 100 ms",
        figure: answers.map(([what, time]) => `${what} ${Math.round(time)} ms`).join(", "),
        command: COMMAND,
        pass: answers.length > 0 && answers.every(([, time]) => time <= 100),
      },
      {
        area: `web: long tasks of a load, ${SLOWER}× slowed, worst`,
        target: "≤ 600 ms",
        figure: `${Math.round(busy?.blocked ?? 0)} ms ${busy?.where}`,
        command: COMMAND,
        pass: (busy?.blocked ?? Number.POSITIVE_INFINITY) <= 600,
      },
      {
        area: `web: main thread held up by a load, its own time ${SLOWER}×, worst`,
        target: "≤ 200 ms",
        figure: `${Math.round(held?.held ?? 0)} ms ${held?.where}`,
        command: COMMAND,
        pass: (held?.held ?? Number.POSITIVE_INFINITY) <= 200,
      },
    ];
  } finally {
    await demo.stop();
  }
}

async function slow(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: SLOWER });
}

/** Goes to each page as if for the first time, and waits until it is at rest. */
async function seenBy(
  demo: Demo,
  size: (typeof SIZES)[number],
  who: string,
  paths: readonly string[],
): Promise<Seen[]> {
  const browser = await openBrowser(size);
  try {
    const page = await logIn(browser.context, demo, who);
    await watch(page);
    const seen: Seen[] = [];
    for (const path of paths) {
      const at = await addressOf(page, demo, path);
      const loads: number[] = [];
      while (loads.length < LOADS) loads.push(await heldUpAt(browser.context, demo.url + at));
      const held = loads.sort((a, b) => a - b)[(LOADS - 1) / 2] ?? 0;
      await slow(page);
      await page.goto(demo.url + at);
      await atRest(page);
      const { shift, blocked } = await noted(page);
      seen.push({ where: `${path} of ${who} at ${size.width}`, shift, blocked, held });
    }
    return seen;
  } finally {
    await browser.close();
  }
}

/** In a tab of its own: a tab that is slowed spends the thread's time on being slow. */
async function heldUpAt(context: BrowserContext, url: string): Promise<number> {
  const page = await context.newPage();
  try {
    return await heldUp(page, SLOWER, async () => {
      await page.goto(url);
      await atRest(page);
    });
  } finally {
    await page.close();
  }
}

/** The first campaign or thread that a list leads to, else the path itself. */
async function addressOf(page: Page, demo: Demo, path: string): Promise<string> {
  const list = { THREAD: "/threads", CAMPAIGN: "/campaigns" }[path];
  if (!list) return path;
  await page.goto(demo.url + list);
  const link = page.locator(`main a[href^="${list}/"]:not([href$="/new"])`).first();
  return (await link.getAttribute("href")) ?? list;
}

async function atRest(page: Page): Promise<void> {
  await page.getByRole("heading", { level: 1 }).first().waitFor();
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(300);
}

/** The slowest answer to each kind of input that people give again and again. */
async function interactions(demo: Demo): Promise<Record<string, number>> {
  const browser = await openBrowser(SIZES[1] ?? { width: 1440, height: 900 });
  try {
    const page = await logIn(browser.context, demo, "velora");
    await watch(page);
    const slowest: Record<string, number> = {};
    const at = async (path: string) => {
      await page.goto(demo.url + (await addressOf(page, demo, path)));
      await slow(page);
      await atRest(page);
      await noted(page);
    };
    const time = async (what: string, act: () => Promise<unknown>) => {
      await act();
      await page.waitForTimeout(600);
      slowest[what] = (await noted(page)).slowest;
    };
    await at("/threads");
    await time("j and k in a list", async () => {
      for (const key of "jjjkk") await page.keyboard.press(key);
    });
    await time("commands", () => page.keyboard.press("Control+k"));
    await time("typing a command", () => page.keyboard.type("camp"));
    await at("/influencers");
    await time("typing a search", async () => {
      await page.getByRole("searchbox").first().click();
      await page.keyboard.type("travel");
    });
    await at("CAMPAIGN");
    await time("changing a tab", () => page.getByRole("tab").nth(1).click());
    await at("THREAD");
    await time("typing a message", async () => {
      await page.getByRole("textbox").last().click();
      await page.keyboard.type("Would Friday do?");
    });
    return slowest;
  } finally {
    await browser.close();
  }
}
