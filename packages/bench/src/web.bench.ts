/** What the browser loads. Alone: `npm run bench -- --only web` */

import type { Measure } from "./measure.ts";

const COMMAND = "npm run bench -- --only web";
const KB = 1024;

interface Sizes {
  entry: number;
  pages: Array<{ file: string; own: number; firstLoad: number }>;
}

/** Weighs the app as it is published; the build is loaded by its path, being no part of a package. */
export async function measureWeb(): Promise<Measure[]> {
  const build = new URL("../../../web/build/sizes.ts", import.meta.url).href;
  const { measureSizes } = (await import(build)) as { measureSizes: () => Promise<Sizes> };
  const { entry, pages } = await measureSizes();
  const heaviest = (by: "own" | "firstLoad") => [...pages].sort((a, b) => b[by] - a[by])[0];
  const line = (what: string, most: number, bytes: number, file = ""): Measure => ({
    area: `web: ${what}`,
    target: `≤ ${most} KB gz`,
    figure: `${(bytes / KB).toFixed(1)} KB ${file}`.trim(),
    command: COMMAND,
    pass: bytes <= most * KB,
  });
  const [own, first] = [heaviest("own"), heaviest("firstLoad")];
  return [
    line("entry", 25, entry),
    line("heaviest route", 15, own?.own ?? 0, own?.file),
    line("heaviest first load", 50, first?.firstLoad ?? 0, first?.file),
  ];
}
