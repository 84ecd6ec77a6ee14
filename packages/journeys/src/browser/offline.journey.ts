import type { Page } from "playwright-core";
import { PATIENCE_MS, type Visitor } from "../harness/browser.ts";
import { done } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { goTo, heading, logIn, logOut, press, see } from "../harness/steps.ts";
import { agreed } from "./agreed.ts";

/** Names of the stores that hold what someone saw, and what is kept of who was here. */
const keptOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => [
    ...(await caches.keys()).filter((name) => name.startsWith("tandem-seen-")),
    ...Object.keys(localStorage).filter((name) => /^tandem\\.(member|recent)$/.test(name)),
  ])()`);

/** Asked by the debugger, since the content policy of the page lets nothing be evaluated in it. */
async function until(page: Page, isSo: string): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  while (!(await page.evaluate(isSo))) {
    if (Date.now() > end) throw new Error(`never so: ${isSo}`);
    await page.waitForTimeout(100);
  }
}

/** Whether an answer whose address holds these words is kept on the device. */
const isKept = (words: string): string => `caches.keys()
  .then((names) => names.filter((name) => name.startsWith("tandem-seen-")))
  .then((names) => Promise.all(names.map((name) => caches.open(name).then((all) => all.keys()))))
  .then((all) => all.flat().some(({ url }) => url.includes("${words}")))`;

/**
 * A page that was never here says so in the frame, whether its file is missing or its answers are, and
 * leads to what was kept. Returns what is to be seen once there is a connection.
 */
async function openWhatWasNotKept(visitor: Visitor, id: string): Promise<() => Promise<void>> {
  const { page } = visitor;
  const words = "You are offline, and this page is not on this device yet.";
  await goTo(visitor, "Earnings");
  await heading(page, words);
  await visitor.look("page-offline");
  await press(page, "Try again");
  await see(page, "There is still no connection.");
  await page.getByRole("main").getByRole("link", { name: "Threads" }).click();
  await page.locator(`main a[href^="/threads/${id}"]`).first().waitFor();

  await page.goto(`/threads/req_00000000000000000000000000`);
  await heading(page, words, 2);
  await page
    .getByRole("main")
    .getByRole("link", { name: /Spring serum launch/ })
    .click();
  await see(page, "See you on the tram.");
  await page.goto("/earnings");
  await heading(page, words);
  // Its file could not be had, so that the page is loaded anew, by itself.
  return async () => {
    await heading(page, "Earnings");
    await page.goto("/threads");
  };
}

/** A thread is read again without a connection, nothing is changed, and log-out leaves no trace. */
export async function readOffline(stage: Stage): Promise<void> {
  const { id, sponsor, influencer } = await agreed(stage, "offline");
  await done(sponsor.post(`/ad-requests/${id}/messages`, { text: "See you on the tram." }));
  const visitor = await stage.visitor();
  const { page, context, problems } = visitor;
  await logIn(visitor, influencer.username);
  await page.goto("/threads");
  const row = page.locator(`main a[href^="/threads/${id}"]`).first();
  await row.waitFor();
  // What is on screen is kept a moment later, which leaving the page at once would cut short.
  await until(page, isKept("status=accepted"));
  await page.goto(`/threads/${id}`);
  await see(page, "See you on the tram.");
  // The worker comes when the page has settled, and takes over what was loaded before it.
  await until(page, "navigator.serviceWorker?.controller !== null");
  await until(
    page,
    `caches.open("tandem-files-1").then((cache) => cache.keys()).then((all) => all.length > 10)`,
  );
  await page.reload();
  await see(page, "See you on the tram.");
  const before = problems.length;

  await context.setOffline(true);
  await page.reload();
  await see(page, "See you on the tram.");
  await see(page, /^You are offline\. This is what you saw at /);
  await visitor.look("thread-offline");
  const composer = page.getByRole("textbox").first();
  await composer.fill("Can you read me?");
  await composer.press("Control+Enter");
  await page.goto("/threads");
  await row.waitFor();
  const away = await openWhatWasNotKept(visitor, id);
  await context.setOffline(false);
  await away();
  // That nothing came while there was no connection is as it should be.
  const meanwhile = problems.splice(before).filter((problem) => !problem.startsWith("failed: "));
  problems.push(...meanwhile);

  await page.reload();
  await heading(page, "Threads");
  await until(page, "!/You are offline/.test(document.body.innerText)");
  const { body } = await sponsor.get(`/ad-requests/${id}/timeline`);
  if (JSON.stringify(body).includes("Can you read me?"))
    throw new Error("a message was sent without a connection");

  await logOut(visitor);
  await until(
    page,
    `caches.keys().then((all) => !all.some((name) => name.startsWith("tandem-seen-")))`,
  );
  const kept = await keptOn(page);
  if (kept.length > 0) throw new Error(`still kept after log-out: ${kept.join(", ")}`);
}
