import type { Page } from "playwright-core";

/** Two pictures laid over each other: the share of places that differ, and where. */
export interface Difference {
  share: number;
  /** PNG in base64, differing places marked; empty where the sizes differ. */
  marked: string;
}

/** So much a channel of a point differs between versions of a browser at the edges of letters. */
const AWAY = 40;

/** Runs in the browser, which has a decoder for pictures. */
const TOOLS = `
const read = async (source, scale) => {
  const image = await createImageBitmap(await (await fetch("data:image/png;base64," + source)).blob());
  const canvas = new OffscreenCanvas(Math.ceil(image.width * scale), Math.ceil(image.height * scale));
  const brush = canvas.getContext("2d", { willReadFrequently: true });
  brush.imageSmoothingQuality = "high";
  brush.drawImage(image, 0, 0, canvas.width, canvas.height);
  return { canvas, brush, data: brush.getImageData(0, 0, canvas.width, canvas.height) };
};
const png = async (canvas) => {
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
};`;

/**
 * A picture (PNG in base64) at half its size, as pictures are kept: every point is the mean of four,
 * so that how the edges of letters are drawn, which differs between versions of a browser, is gone,
 * while a colour, a line or a part that moved is not.
 */
export const halved = (page: Page, picture: string): Promise<string> =>
  page.evaluate<string>(
    `(async () => { ${TOOLS} return png((await read("${picture}", 0.5)).canvas); })()`,
  );

/** Pictures (PNG in base64) one below the other. */
export const stacked = (page: Page, pictures: readonly string[]): Promise<string> =>
  page.evaluate<string>(`(async () => { ${TOOLS}
    const all = await Promise.all(${JSON.stringify(pictures)}.map((each) => read(each, 1)));
    const width = Math.max(...all.map(({ canvas }) => canvas.width));
    const height = all.reduce((sum, { canvas }) => sum + canvas.height, 0);
    const sheet = new OffscreenCanvas(width, height);
    let top = 0;
    for (const { canvas } of all) {
      sheet.getContext("2d").drawImage(canvas, 0, top);
      top += canvas.height;
    }
    return png(sheet);
  })()`);

/**
 * How much of a picture differs from the one that was kept; of another size it is all. `away` is how
 * far a channel of a point may be off, of 255.
 */
export const compare = (page: Page, kept: string, now: string, away = AWAY): Promise<Difference> =>
  page.evaluate<Difference>(`(async () => { ${TOOLS}
    const [before, after] = [await read("${kept}", 1), await read("${now}", 1)];
    const [one, other] = [before.data, after.data];
    if (one.width !== other.width || one.height !== other.height) return { share: 1, marked: "" };
    let differing = 0;
    for (let at = 0; at < one.data.length; at += 4) {
      const off = [0, 1, 2].map((channel) => Math.abs(one.data[at + channel] - other.data[at + channel]));
      if (Math.max(...off) <= ${away}) continue;
      differing += 1;
      other.data.set([255, 0, 128, 255], at);
    }
    after.brush.putImageData(other, 0, 0);
    return { share: differing / (one.width * one.height), marked: await png(after.canvas) };
  })()`);
