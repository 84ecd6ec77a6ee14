import { mkdirSync } from "node:fs";
import { startLocalcloud } from "@tandem/localcloud";
import type { Page } from "playwright-core";
import { DESKTOP, launch, PHONE, Visitor } from "./harness/browser.ts";
import { logIn as logInToApi, type Person } from "./harness/client.ts";
import { logIn } from "./harness/steps.ts";

/** Those of the demo with the most to show. */
const SPONSOR = "velora";
const INFLUENCER = "zoe";
const ADMIN = "mara";

/** What pictures are taken of, found in the demo's data. */
interface Subjects {
  thread: string;
  campaign: string;
}

interface Picture {
  name: string;
  /** Nobody is logged in when absent. */
  who?: string;
  path: (subjects: Subjects) => string;
  phone?: boolean;
  dark?: boolean;
  /** Of the site in another language than English. */
  language?: string;
  /** What has to be done before the picture shows what it is about. */
  act?: (page: Page) => Promise<unknown>;
}

const PICTURES: readonly Picture[] = [
  { name: "landing", path: () => "/" },
  { name: "sponsor-home", who: SPONSOR, path: () => "/home" },
  {
    name: "find-influencers",
    who: SPONSOR,
    path: () => "/influencers?platform=instagram&language=es&sort=reach",
  },
  { name: "campaign", who: SPONSOR, path: ({ campaign }) => `/campaigns/${campaign}` },
  {
    name: "campaign-board",
    who: SPONSOR,
    path: ({ campaign }) => `/campaigns/${campaign}?view=board`,
  },
  {
    name: "campaign-calendar",
    who: SPONSOR,
    path: ({ campaign }) => `/campaigns/${campaign}?view=calendar`,
  },
  { name: "thread", who: SPONSOR, path: ({ thread }) => `/threads/${thread}` },
  {
    name: "thread-phone-dark",
    who: SPONSOR,
    path: ({ thread }) => `/threads/${thread}`,
    phone: true,
    dark: true,
  },
  {
    name: "thread-phone-arabic",
    who: SPONSOR,
    path: ({ thread }) => `/threads/${thread}`,
    phone: true,
    language: "ar",
  },
  { name: "spending", who: SPONSOR, path: () => "/spending" },
  { name: "influencer-home", who: INFLUENCER, path: () => "/home" },
  { name: "discover", who: INFLUENCER, path: () => "/discover" },
  { name: "profile", who: INFLUENCER, path: () => "/profile" },
  { name: "earnings", who: INFLUENCER, path: () => "/earnings" },
  { name: "admin-home", who: ADMIN, path: () => "/home" },
  { name: "admin-approvals", who: ADMIN, path: () => "/admin/approvals" },
  { name: "admin-jobs", who: ADMIN, path: () => "/admin/jobs" },
];

/**
 * The negotiation that waits for the sponsor and went back and forth the most, with someone whose
 * name every machine has the letters for.
 */
async function liveliestThread(sponsor: Person): Promise<string> {
  const { body } = await sponsor.get("/ad-requests?status=pending&turn=sponsor&limit=100");
  let best: { id: string; offer: { version: number; amount: number } } | undefined;
  for (const each of body.items) {
    if (!/^[\p{Script=Latin}\s.'’-]+$/u.test(each.influencerName)) continue;
    const further = each.offer.version - (best?.offer.version ?? 0);
    if (further > 0 || (further === 0 && each.offer.amount > (best?.offer.amount ?? 0)))
      best = each;
  }
  if (!best) throw new Error(`No thread waits for ${SPONSOR} in the demo.`);
  return best.id;
}

/** The live campaign of which the most money is already spoken for. */
async function busiestCampaign(sponsor: Person): Promise<string> {
  const { body } = await sponsor.get("/campaigns?status=live&limit=100");
  const spoken = (each: { reserved: number; committed: number; paid: number }) =>
    each.reserved + each.committed + each.paid;
  const [busiest] = [...body.items].sort((a, b) => spoken(b) - spoken(a));
  if (!busiest) throw new Error(`No campaign of ${SPONSOR} is live in the demo.`);
  return busiest.id;
}

/** Takes the pictures of the documentation from the demo's data, into a folder. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const cloud = await startLocalcloud({ quiet: true });
  try {
    const lines = await cloud.demo();
    await cloud.drained();
    const password = /password of all of them: (.+)$/m.exec(lines.join("\n"))?.[1];
    const sponsor = await logInToApi(cloud.url, SPONSOR, password);
    const subjects = {
      thread: await liveliestThread(sponsor),
      campaign: await busiestCampaign(sponsor),
    };
    for (const picture of PICTURES) {
      const visitor = await Visitor.arrive(browser, cloud.url, picture.phone ? PHONE : DESKTOP);
      const { page, context } = visitor;
      if (picture.dark) await page.emulateMedia({ colorScheme: "dark" });
      if (picture.who) await logIn(visitor, picture.who, password);
      const { language } = picture;
      if (language)
        await context.addCookies([{ name: "tandem_language", value: language, url: cloud.url }]);
      await page.goto(picture.path(subjects));
      await page.getByRole("heading", { level: 1 }).first().waitFor();
      await page.waitForLoadState("networkidle");
      await picture.act?.(page);
      await page.mouse.move(0, 0);
      // Skeletons and whatever moves in have come to rest by then.
      await page.waitForTimeout(500);
      await page.screenshot({ path: `${folder}/${picture.name}.png` });
      process.stdout.write(`${picture.name}.png\n`);
      await context.close();
    }
  } finally {
    await browser.close();
    await cloud.stop();
  }
}
