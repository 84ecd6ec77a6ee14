import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";
import { draw, type Target } from "./markdown.ts";
import { addressOf, type Place, pageOf } from "./page.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** The guides in the order of their list: the name in the address, and the file. */
const GUIDES: readonly [name: string, file: string][] = [
  ["index", "docs/README.md"],
  ["sponsors", "docs/sponsors.md"],
  ["influencers", "docs/influencers.md"],
  ["admins", "docs/admins.md"],
  ["api", "docs/api.md"],
  ["operations", "docs/operations.md"],
  ["contributing", "CONTRIBUTING.md"],
];

/**
 * Draws the guides of `docs/` as pages of their own below `/docs`, in the looks of the app and
 * without a line of script beyond the one that keeps the chosen theme. Throws for a link to a picture
 * that is not there.
 */
export function docs(): Plugin {
  return {
    name: "tandem-docs",
    apply: "build",
    buildStart() {
      const styles = readFileSync(new URL("./docs.css", import.meta.url), "utf8");
      this.emitFile({ type: "asset", name: "docs.css", source: styles });
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const files = Object.keys(bundle);
        const address = (pattern: RegExp) =>
          files.filter((file) => pattern.test(file)).map((file) => `/${file}`);
        const parts = {
          styles: [...address(/\/index-[^/]*\.css$/), ...address(/\/docs-[^/]*\.css$/)],
          scripts: address(/\/first-paint-[^/]*\.js$/),
        };
        const pictures = new Set<string>();
        const drawn = GUIDES.map(([name, file]) => {
          const source = readFileSync(`${root}/${file}`, "utf8");
          return { name, ...draw(source, (path) => linkFrom(file, path, pictures)) };
        });
        const places: Place[] = drawn.map(({ name, title }) => ({
          name,
          title: name === "index" ? "Overview" : title,
        }));
        for (const guide of drawn) {
          const source = pageOf(guide.name, guide, places, parts);
          this.emitFile({ type: "asset", fileName: `docs/${guide.name}.html`, source });
        }
        for (const picture of pictures) {
          const source = readFileSync(`${root}/docs/pictures/${picture}`);
          this.emitFile({ type: "asset", fileName: `docs/pictures/${picture}`, source });
        }
      },
    },
  };
}

/** Where a link beside a guide leads on the site: to another guide, to a picture, or nowhere. */
function linkFrom(file: string, path: string, pictures: Set<string>): Target | null {
  const target = new URL(path, `file:///${file}`).pathname.slice(1);
  const picture = /^docs\/pictures\/([\w-]+\.png)$/.exec(target)?.[1];
  if (picture) {
    if (!existsSync(`${root}/${target}`))
      throw new Error(`${file} shows ${path}, which is missing`);
    pictures.add(picture);
    return { href: `/docs/pictures/${picture}`, size: sizeOf(`${root}/${target}`) };
  }
  const guide = GUIDES.find(([, each]) => each === target);
  return guide ? { href: addressOf(guide[0]) } : null;
}

/** Of a PNG, as its header says it (PNG specification, 11.2.1). */
function sizeOf(file: string): { width: number; height: number } {
  const bytes = readFileSync(file);
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
}
