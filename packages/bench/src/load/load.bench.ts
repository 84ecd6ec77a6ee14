/**
 * Answers a second of the embedded cloud over HTTP, with the demo's data and 16 connections.
 * Alone: `npm run bench -- --only load`
 */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { campaignBody } from "@tandem/functions/api/testing";
import type { Measure } from "../measure.ts";
import { ask, drive, type Served, serve, type Wish } from "./drive.ts";

const SECONDS = 6;
/** What the filling sets off is over by then; nothing else should be under way while it is measured. */
const CALM_MS = 60_000;
const CAMPAIGNS = 48;
const COMMAND = "npm run bench -- --only load";
const local = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What the reference program answered a second, and how many times of it are the target. */
const REFERENCE = {
  search: { perSecond: 540, times: 3 },
  list: { perSecond: 1470, times: 2 },
  "campaign search": { perSecond: 560, times: 2 },
  "creating an ad request": { perSecond: 320, times: 1 },
} as const;

/** The lines for the table of budgets. */
export async function measureLoad(): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), "tandem-load-"));
  const plain = await serve(["--import", "tsx", local("hono-constant.ts")]);
  const constant = await drive(plain.url, () => ({ path: "/" }), SECONDS);
  await plain.stop();
  const app = await serve([local("../../../localcloud/bin/start.mjs"), "--demo"], {
    PORT: "0",
    TANDEM_DATA: data,
    TANDEM_REQUESTS_PER_MINUTE: "100000000",
  });
  try {
    await sleep(CALM_MS);
    const figures = await measureApp(app);
    return Object.entries(REFERENCE).map(([name, { perSecond, times }]) => {
      const figure = figures[name as keyof typeof REFERENCE];
      return {
        area: `answers a second: ${name}`,
        target: `≥ ${times}× of ${perSecond}`,
        figure: `${figure.toFixed(0)}/s, ${(figure / perSecond).toFixed(2)}×; ${(figure / constant).toFixed(2)} of Hono answering a constant (${constant.toFixed(0)}/s)`,
        command: COMMAND,
        pass: figure >= times * perSecond,
      };
    });
  } finally {
    await app.stop();
    rmSync(data, { recursive: true, force: true });
  }
}

async function measureApp(app: Served): Promise<Record<keyof typeof REFERENCE, number>> {
  const password = /password of all of them: (\S+.*)$/m.exec(app.lines.join("\n"))?.[1] ?? "";
  const logIn = async (username: string): Promise<string> => {
    const body = { username, password };
    const { text } = await ask(app.url, { method: "POST", path: "/api/auth/login", body });
    return JSON.parse(text).accessToken;
  };
  const [sponsor, influencer] = [await logIn("velora"), await logIn("zoe")];
  const cycle = (token: string, paths: string[]) => {
    let n = 0;
    return (): Wish => ({ token, path: paths[n++ % paths.length] ?? "" });
  };
  const words = ["skincare", "coffee", "ana", "travel", "run", "studio"];
  const queries = words.flatMap((q) => [`q=${q}`, `q=${q}&minReach=1000`, "category=beauty"]);
  const searches = cycle(
    sponsor,
    queries.map((query) => `/api/influencers?limit=20&${query}`),
  );
  const lists = cycle(influencer, ["/api/campaigns?limit=20"]);
  const campaigns = cycle(
    influencer,
    words.map((q) => `/api/campaigns?limit=20&q=${q}`),
  );
  const offers = await offersOf(app, sponsor);
  for (const next of [searches, lists, campaigns]) await drive(app.url, next, 1);
  return {
    search: await drive(app.url, searches, SECONDS),
    list: await drive(app.url, lists, SECONDS),
    "campaign search": await drive(app.url, campaigns, SECONDS),
    "creating an ad request": await drive(app.url, offers, SECONDS),
  };
}

/** Offers to every influencer there is, in campaigns made for it. */
async function offersOf(app: Served, token: string): Promise<() => Wish | undefined> {
  const json = async (wish: Wish) => {
    const { status, text } = await ask(app.url, { token, ...wish });
    if (status >= 300) throw new Error(`${wish.path}: ${status} ${text}`);
    return JSON.parse(text);
  };
  const influencers: string[] = [];
  for (let cursor = ""; ; ) {
    const page = await json({ path: `/api/influencers?limit=100${cursor}` });
    for (const { id, available } of page.items) if (available) influencers.push(id);
    if (!page.nextCursor) break;
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`;
  }
  const wishes: Wish[] = [];
  for (let i = 0; i < CAMPAIGNS; i++) {
    const body = campaignBody({ budget: 1_000_000_000 });
    const { id } = await json({ method: "POST", path: "/api/campaigns", body });
    await json({ method: "POST", path: `/api/campaigns/${id}/publish` });
    for (const influencerId of influencers) {
      const offer = { influencerId, amount: 1000, requirements: "One post" };
      wishes.push({ method: "POST", path: `/api/campaigns/${id}/ad-requests`, token, body: offer });
    }
  }
  // Taken crosswise, as the offers of many sponsors come: those of one campaign wait for its money.
  let n = 0;
  const each = influencers.length;
  return () => {
    const at = n++;
    return at < wishes.length
      ? wishes[(at % CAMPAIGNS) * each + Math.floor(at / CAMPAIGNS)]
      : undefined;
  };
}
