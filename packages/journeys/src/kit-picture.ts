import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname } from "node:path";
import { launch } from "./harness/browser.ts";

const font = readFileSync(
  createRequire(import.meta.url).resolve(
    "@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2",
  ),
).toString("base64");

/** The sign of Tandem, drawn large: the thread that runs from the influencer's side to the sponsor's. */
const picture = `<!doctype html><style>
@font-face{font-family:B;src:url(data:font/woff2;base64,${font}) format("woff2");font-weight:200 800}
*{margin:0}body{width:1200px;height:630px;background:#fbfaf7;position:relative;overflow:hidden}
svg{position:absolute;inset:0}
p{position:absolute;left:84px;bottom:64px;font:600 148px/1 B;letter-spacing:-.03em;color:#161b24}
</style><svg viewBox="0 0 1200 630" fill="none">
<path d="M232 190C560 190 620 450 968 450" stroke="#ad4216" stroke-width="10" stroke-linecap="round"/>
<circle cx="190" cy="190" r="106" fill="#ad4216"/><circle cx="1010" cy="440" r="106" fill="#194cb1"/>
</svg><p>Tandem</p>`;

/**
 * Draws the picture that stands for a media kit wherever its link is shown, 1200 × 630. It is the
 * same for everyone: drawing one a person would need a browser, or fonts and a rasteriser, in the
 * function that answers.
 */
export async function drawKitPicture(file: string): Promise<void> {
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 630 } });
    await page.setContent(picture);
    await page.evaluate("document.fonts.ready");
    mkdirSync(dirname(file), { recursive: true });
    await page.screenshot({ path: file });
  } finally {
    await browser.close();
  }
}
