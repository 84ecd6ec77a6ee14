import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../../../..", import.meta.url));
const filesIn = (folder: string) =>
  readdirSync(join(root, folder)).map((name) => join(folder, name));

/** Everything that is written for people to read, as paths from the project's folder. */
const written = [
  "README.md",
  "CONTRIBUTING.md",
  ...filesIn("docs").filter((file) => file.endsWith(".md")),
  ...filesIn("packages")
    .map((folder) => join(folder, "README.md"))
    .filter((file) => existsSync(join(root, file))),
];

/** A text without its examples, which may hold what looks like a link. */
const proseOf = (file: string): string =>
  readFileSync(join(root, file), "utf8").replace(/^ *```[\s\S]*?^ *```/gm, "");

/** The anchor of a heading, as the guides and GitHub make it. */
const anchorOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\- ]/gu, "")
    .replaceAll(" ", "-");

const anchorsOf = (file: string): string[] =>
  [...proseOf(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) => anchorOf(heading));

/** Where links and pictures of a text lead, outside addresses and those of the running app left out. */
const linksOf = (file: string): string[] =>
  [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = ""]) => target)
    .filter((target) => !/^(https?:|mailto:|\/)/.test(target));

test("every guide is served, and what is served is there", () => {
  const guides = readdirSync(join(root, "docs"))
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => file.replace(".md", ""));
  // CONTRIBUTING stands where contributors look for it, at the top.
  expect([...guides, "contributing"].sort()).toEqual([...site.guides].sort());
});

test.each(written)("every link and picture of %s leads somewhere", (file) => {
  const lost = linksOf(file).filter((target) => {
    const [path = "", anchor] = target.split("#");
    const there = path ? join(dirname(file), path) : file;
    if (!existsSync(join(root, there))) return true;
    return anchor !== undefined && !anchorsOf(there).includes(anchor);
  });
  expect(lost).toEqual([]);
});

test("every picture that is kept is shown", () => {
  const shown = written.flatMap((file) => linksOf(file).map((path) => join(dirname(file), path)));
  expect(filesIn("docs/pictures").filter((picture) => !shown.includes(picture))).toEqual([]);
});

test("a command of the project that is named is there", () => {
  const there = ["package.json", "web/package.json"].flatMap((file) =>
    Object.keys(JSON.parse(readFileSync(join(root, file), "utf8")).scripts),
  );
  const named = written.flatMap((file) =>
    [...readFileSync(join(root, file), "utf8").matchAll(/\bnpm run ([\w:-]+)/g)].map(
      ([, name = ""]) => name,
    ),
  );
  expect(named.filter((name) => !there.includes(name))).toEqual([]);
});
