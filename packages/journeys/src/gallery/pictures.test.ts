import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launch } from "../harness/browser.ts";
import { compare, halved } from "./compare.ts";
import { serveGallery } from "./served.ts";

const kept = fileURLToPath(new URL("./pictures", import.meta.url));
const renew = process.env.TANDEM_PICTURES === "renew";
const command = "TANDEM_PICTURES=renew npx vitest run packages/journeys/src/gallery";
/** Of all points; letters of another version of the browser stay below it, a changed part does not. */
const TOLERANCE = 0.01;

const looks = [
  { name: "light", theme: "light", dir: "ltr" },
  { name: "dark", theme: "dark", dir: "ltr" },
  { name: "rtl", theme: "light", dir: "rtl" },
] as const;

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

test.each(looks)("components look as they were kept: $name", async ({ name, theme, dir }) => {
  await page.goto(`${gallery.url}/ui`);
  await page.evaluate(
    `Object.assign(document.documentElement, { dir: "${dir}" }).dataset.theme = "${theme}"`,
  );
  await page.getByRole("heading", { name: "Components", level: 1 }).waitFor();
  await page.evaluate("document.fonts.ready.then(() => null)");
  // What sticks to the window would stand in the middle of a part that is taller than it.
  await page.evaluate(
    `for (const each of document.querySelectorAll("*"))
      if (getComputedStyle(each).position === "sticky") each.style.position = "static"`,
  );
  const wrong: string[] = [];
  for (const part of await page.locator("[data-part]").all()) {
    await part.scrollIntoViewIfNeeded();
    for (const figure of await part.locator("figure").all()) {
      await figure.scrollIntoViewIfNeeded();
      await figure.locator("canvas").waitFor();
    }
    const title = (await part.getAttribute("data-part")) ?? "";
    const file = `${title.toLowerCase().replaceAll(/[^a-z]+/g, "-")}.${name}.png`;
    const picture = await part.screenshot({ animations: "disabled", caret: "hide" });
    const now = await halved(page, picture.toString("base64"));
    const path = join(kept, file);
    if (renew || !existsSync(path)) {
      if (!renew) wrong.push(`${file} is not kept yet`);
      else {
        mkdirSync(kept, { recursive: true });
        writeFileSync(path, Buffer.from(now, "base64"));
      }
      continue;
    }
    const { share, marked } = await compare(page, readFileSync(path).toString("base64"), now);
    if (share <= TOLERANCE) continue;
    const shown = path.replace(/\.png$/, ".differs.png");
    writeFileSync(shown, Buffer.from(marked || now, "base64"));
    wrong.push(`${file}: ${(share * 100).toFixed(1)} % differ, see ${shown}`);
  }
  expect(wrong, `If this is how it should look: ${command}`).toEqual([]);
});
