import { expect } from "vitest";
import { registerInfluencer } from "../harness/client.ts";
import type { Stage } from "../harness/stage.ts";
import { heading, logIn, press, see } from "../harness/steps.ts";

/** What a tag in the head says, read from the HTML as it comes, as link previews do. */
const tag = (html: string, name: string): string | undefined =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

/** An influencer publishes their media kit, a stranger reads and prints it, and it is taken back. */
export async function showMediaKit(stage: Stage): Promise<void> {
  const owner = await registerInfluencer(stage.url, "kitowner", { displayName: "Kit <Owner>" });
  const path = `/kit/${owner.username}`;
  const raw = () => fetch(new URL(path, stage.url));
  expect((await raw()).status).toBe(404);

  const ana = await stage.visitor();
  await logIn(ana, owner.username);
  await see(ana.page, /Your first steps: \d of 5/);
  await ana.look("influencer-home-first-steps");
  await ana.page.goto("/profile");
  await heading(ana.page, "Your media kit", 2);
  await ana.page.getByLabel("Headline").fill("Slow mornings, honest words.");
  await press(ana.page, "Publish my media kit");
  await see(ana.page, "Your media kit is public.");
  await expect
    .poll(() => ana.page.getByLabel("Address of your media kit").inputValue())
    .toContain(path);
  await ana.look("profile-own-kit");

  const html = await (await raw()).text();
  expect(tag(html, "og:title")).toBe("Kit &lt;Owner&gt;: media kit · Tandem");
  expect(tag(html, "description")).toContain("Slow mornings, honest words.");
  const picture = await fetch(tag(html, "og:image") ?? "");
  expect([picture.status, picture.headers.get("content-type")]).toEqual([200, "image/png"]);

  const stranger = await stage.visitor();
  stranger.expect(401, /\/auth\/refresh$/);
  await stranger.page.goto(path);
  await heading(stranger.page, "Kit <Owner>");
  await see(stranger.page, "Slow mornings, honest words.");
  await stranger.look("media-kit");
  const sheet = await stranger.page.pdf({ format: "A4" });
  expect(sheet.toString("latin1").match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await stranger.page
    .getByRole("link", { name: /^Work with Kit/ })
    .first()
    .click();
  await heading(stranger.page, /Log in/);

  await press(ana.page, "Take it back");
  await see(ana.page, /Your media kit is taken back/);
  expect((await raw()).status).toBe(404);
}
