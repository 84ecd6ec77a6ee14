import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, root, setUp } from "./setup.mjs";

setUp({ everything: true });
process.env.CHROMIUM = chromium();
const { register } = await import("tsx/esm/api");
register();
const from = (file) => import(pathToFileURL(join(root, "packages/journeys/src", file)).href);
const { takePictures } = await from("screenshots.ts");
const { drawKitPicture } = await from("kit-picture.ts");
await drawKitPicture(join(root, "web/public/media-kit.png"));
await takePictures(join(root, "docs/pictures"));
