import { spawn } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const web = fileURLToPath(new URL("..", import.meta.url));
const vite = join(
  createRequire(join(web, "package.json")).resolve("vite/package.json"),
  "../bin/vite.js",
);
/** The list is TypeScript, which Node 20 does not read by itself. */
const languages = [
  .../LANGUAGES = \[(.*?)\]/
    .exec(readFileSync(join(web, "languages.ts"), "utf8"))[1]
    .matchAll(/"(\w+)"/g),
].map(([, language]) => language);

const build = (language) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vite, "build", "--logLevel", "error"], {
      cwd: web,
      env: { ...process.env, TANDEM_LANGUAGE: language },
      stdio: "inherit",
    });
    child.on("error", reject);
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The web app could not be built in ${language}.`)),
    );
  });

/** Builds the app in every language, side by side, into `dist`. */
export async function buildAll() {
  rmSync(join(web, "dist"), { recursive: true, force: true });
  await Promise.all(languages.map(build));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildAll();
