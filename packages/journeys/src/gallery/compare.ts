import type { Page } from "playwright-core";

/** Two pictures laid over each other: the share of places that differ, and where. */
export interface Difference {
  share: number;
  /** PNG in base64, differing places marked; empty where the sizes differ. */
  marked: string;
}

/**
 * Kept pictures have half the size, so that every point is the mean of four: what the edges of
 * letters look like, which another version of a browser draws otherwise, is gone by then, while a
 * colour, a line or a part that moved is not. A point differs when a channel is more than 40 of 255
 * away. All of it happens in the browser, which has a decoder for pictures.
 */
export const halved = (page: Page, picture: string): Promise<string> =>
  page.evaluate(async (source) => {
    const image = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${source}`)).blob(),
    );
    const canvas = new OffscreenCanvas(Math.ceil(image.width / 2), Math.ceil(image.height / 2));
    const brush = canvas.getContext("2d");
    if (!brush) throw new Error("no canvas");
    brush.imageSmoothingQuality = "high";
    brush.drawImage(image, 0, 0, canvas.width, canvas.height);
    const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
    return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  }, picture);

export const compare = (page: Page, kept: string, now: string): Promise<Difference> =>
  page.evaluate(
    async ([one = "", other = ""]) => {
      const read = async (source: string) => {
        const blob = await (await fetch(`data:image/png;base64,${source}`)).blob();
        const image = await createImageBitmap(blob);
        const canvas = new OffscreenCanvas(image.width, image.height);
        const brush = canvas.getContext("2d", { willReadFrequently: true });
        if (!brush) throw new Error("no canvas");
        brush.drawImage(image, 0, 0);
        return { canvas, brush, data: brush.getImageData(0, 0, image.width, image.height) };
      };
      const [before, after] = [await read(one), await read(other)];
      const { width, height } = before.data;
      if (width !== after.data.width || height !== after.data.height)
        return { share: 1, marked: "" };
      let differing = 0;
      for (let at = 0; at < before.data.data.length; at += 4) {
        const away = [0, 1, 2].map((channel) =>
          Math.abs((before.data.data[at + channel] ?? 0) - (after.data.data[at + channel] ?? 0)),
        );
        if (Math.max(...away) <= 40) continue;
        differing += 1;
        after.data.data.set([255, 0, 128, 255], at);
      }
      after.brush.putImageData(after.data, 0, 0);
      const bytes = new Uint8Array(await (await after.canvas.convertToBlob()).arrayBuffer());
      return {
        share: differing / (width * height),
        marked: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join("")),
      };
    },
    [kept, now],
  );
