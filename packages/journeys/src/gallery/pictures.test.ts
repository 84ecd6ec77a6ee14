import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../harness/browser.ts";
import { compare, stacked } from "./compare.ts";
import { keep } from "./keep.ts";
import { serveGallery } from "./served.ts";
import { around, FOCUSED, OPEN, POINTED_AT } from "./states.ts";

const command = "TANDEM_PICTURES=renew npx vitest run packages/journeys/src/gallery";

const looks = [
  { name: "light", theme: "light", dir: "ltr" },
  { name: "dark", theme: "dark", dir: "ltr" },
  { name: "rtl", theme: "light", dir: "rtl" },
] as const;

/** A channel that is further off than this differs within one run, of 255. */
const BARELY = 3;
/** The share of the points around something that must change for a person to see it. */
const SEEN = 0.01;

let gallery: Awaited<ReturnType<typeof serveGallery>>;
let browser: Browser;
let page: Page;
beforeAll(async () => {
  gallery = await serveGallery();
  browser = await launch();
  page = await browser.newPage({
    viewport: { width: 1024, height: 800 },
    deviceScaleFactor: 1,
    reducedMotion: "reduce",
    locale: "en-US",
    timezoneId: "Europe/Lisbon",
  });
  await page.clock.setFixedTime(new Date("2026-03-03T10:00:00Z"));
}, 180_000);
afterAll(async () => {
  await browser?.close();
  await gallery?.stop();
});

type Look = (typeof looks)[number];

async function open({ theme, dir }: Look): Promise<void> {
  await page.goto(`${gallery.url}/ui`);
  await page.evaluate(
    `Object.assign(document.documentElement, { dir: "${dir}" }).dataset.theme = "${theme}"`,
  );
  await page.getByRole("heading", { name: "Components", level: 1 }).waitFor();
  await page.evaluate("document.fonts.ready.then(() => null)");
}

test.each(looks)("components look as they were kept: $name", async (look) => {
  await open(look);
  // What sticks to the window would stand in the middle of a part that is taller than it.
  await page.evaluate(
    `for (const each of document.querySelectorAll("*"))
      if (getComputedStyle(each).position === "sticky") each.style.position = "static"`,
  );
  const wrong: (string | undefined)[] = [];
  for (const part of await page.locator("[data-part]").all()) {
    await part.scrollIntoViewIfNeeded();
    for (const figure of await part.locator("figure").all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator("canvas").waitFor();
    }
    const title = (await part.getAttribute("data-part")) ?? "";
    const picture = await part.screenshot({ animations: "disabled", caret: "hide" });
    wrong.push(await keep(page, `${nameOf(title)}.${look.name}`, picture));
  }
  expect(wrong.filter(Boolean), `If this is how it should look: ${command}`).toEqual([]);
});

test.each(looks)("what is pointed at or focused shows it, as kept: $name", async (look) => {
  const wrong: (string | undefined)[] = [];
  const groups = { "pointed-at": POINTED_AT, focused: FOCUSED };
  await open(look);
  // By keyboard, so that the ring shows.
  await page.keyboard.press("Tab");
  for (const [group, members] of Object.entries(groups)) {
    const pictures: string[] = [];
    for (const [name, find] of Object.entries(members)) {
      const what = find(page);
      await what.evaluate((element) => element.scrollIntoView({ block: "center" }));
      await page.mouse.move(0, 0);
      const rest = (await around(page, what)).toString("base64");
      await (group === "focused" ? what.focus() : what.hover());
      const now = (await around(page, what)).toString("base64");
      const { share } = await compare(page, rest, now, BARELY);
      if (share < SEEN) wrong.push(`${name} looks the same ${group}`);
      pictures.push(now);
      await what.evaluate((element) => (element as { blur?: () => void }).blur?.());
    }
    const sheet = Buffer.from(await stacked(page, pictures), "base64");
    wrong.push(await keep(page, `${group}.${look.name}`, sheet));
  }
  expect(wrong.filter(Boolean), `If this is how it should look: ${command}`).toEqual([]);
});

test.each(looks)("what opens over the page looks as it was kept: $name", async (look) => {
  const wrong: (string | undefined)[] = [];
  for (const [name, show] of Object.entries(OPEN)) {
    await open(look);
    const shown = await show(page);
    await shown.waitFor();
    wrong.push(await keep(page, `open-${nameOf(name)}.${look.name}`, await around(page, shown)));
  }
  expect(wrong.filter(Boolean), `If this is how it should look: ${command}`).toEqual([]);
});

const nameOf = (title: string) => title.toLowerCase().replaceAll(/[^a-z]+/g, "-");
