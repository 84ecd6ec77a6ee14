import { mkdirSync } from "node:fs";
import { startLocalcloud } from "@tandem/localcloud";
import { DESKTOP, launch, PHONE, type Size, Visitor } from "./harness/browser.ts";
import { logIn as logInToApi, type Person } from "./harness/client.ts";
import { heading, logIn, see } from "./harness/steps.ts";

/** The sponsor of the demo with the most to show. */
const SPONSOR = "velora";

/**
 * The id of the negotiation that waits for the sponsor and went back and forth the most, with
 * someone whose name every machine has the letters for.
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

/** Takes the pictures of the documentation from the demo's data, into a folder. */
export async function takePictures(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const browser = await launch();
  const cloud = await startLocalcloud({ quiet: true });
  try {
    const lines = await cloud.demo();
    await cloud.drained();
    const password = /password of all of them: (.+)$/m.exec(lines.join("\n"))?.[1];
    const thread = await liveliestThread(await logInToApi(cloud.url, SPONSOR, password));

    const arrive = async (size: Size) => {
      const visitor = await Visitor.arrive(browser, cloud.url, size);
      await logIn(visitor, SPONSOR, password);
      return visitor;
    };
    const take = async ({ page }: Visitor, name: string) => {
      await page.mouse.move(0, 0);
      await page.waitForLoadState("networkidle");
      await page.screenshot({ path: `${folder}/${name}.png` });
      process.stdout.write(`${name}.png\n`);
    };
    const desktop = await arrive(DESKTOP);
    await heading(desktop.page, /waits? for you/);
    await desktop.page
      .getByRole("img", { name: /^Budget/ })
      .first()
      .waitFor();
    await take(desktop, "sponsor-home");
    await desktop.page.goto("/influencers?platform=instagram&language=es&sort=reach");
    await desktop.page
      .getByRole("button", { name: /^Make an offer/ })
      .first()
      .waitFor();
    await take(desktop, "find-influencers");
    await desktop.page.goto(`/threads/${thread}`);
    await see(desktop.page, "Your turn");
    await take(desktop, "thread");

    const phone = await arrive(PHONE);
    await phone.page.emulateMedia({ colorScheme: "dark" });
    await phone.page.goto(`/threads/${thread}`);
    await see(phone.page, "Your turn");
    await take(phone, "thread-phone-dark");
  } finally {
    await browser.close();
    await cloud.stop();
  }
}
