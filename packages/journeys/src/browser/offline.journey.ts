import type { Page } from "playwright-core";
import { PATIENCE_MS } from "../harness/browser.ts";
import { done } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { heading, logIn, logOut, see } from "../harness/steps.ts";
import { agreed } from "./agreed.ts";

/** Names of the stores that hold what someone saw, and what is kept of who was here. */
const keptOn = (page: Page): Promise<string[]> =>
  page.evaluate(`(async () => [
    ...(await caches.keys()).filter((name) => name.startsWith("tandem-seen-")),
    ...Object.keys(localStorage).filter((name) => name === "tandem.member"),
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
  await context.setOffline(false);
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
