import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { compare, halved } from "./compare.ts";

const kept = fileURLToPath(new URL("./pictures", import.meta.url));
const renewing = process.env.TANDEM_PICTURES === "renew";
/** Of all points; letters of another version of the browser stay below it, a changed part does not. */
const TOLERANCE = 0.01;

/**
 * Compares a picture with the one that is kept under a name such as `forms.dark`, or keeps it when
 * pictures are renewed. What differs is laid beside the kept one, marked.
 *
 * @returns what is wrong, in words; undefined when nothing is.
 */
export async function keep(page: Page, name: string, picture: Buffer): Promise<string | undefined> {
  const now = await halved(page, picture.toString("base64"));
  const path = join(kept, `${name}.png`);
  if (renewing) {
    mkdirSync(kept, { recursive: true });
    writeFileSync(path, Buffer.from(now, "base64"));
    return undefined;
  }
  if (!existsSync(path)) return `${name}.png is not kept yet`;
  const { share, marked } = await compare(page, readFileSync(path).toString("base64"), now);
  if (share <= TOLERANCE) return undefined;
  const shown = path.replace(/\.png$/, ".differs.png");
  writeFileSync(shown, Buffer.from(marked || now, "base64"));
  return `${name}.png: ${(share * 100).toFixed(1)} % differ, see ${shown}`;
}
