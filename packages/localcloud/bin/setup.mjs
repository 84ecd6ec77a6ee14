import { execFileSync, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { fileURLToPath } from "node:url";
import { hashOf } from "./compile.mjs";

/** The project's folder. */
export const root = fileURLToPath(new URL("../../..", import.meta.url));

const require = createRequire(import.meta.url);
const running = ["contract", "core", "mail", "functions", "localcloud"].map((n) => `packages/${n}`);
const stampFile = join(root, "node_modules", ".tandem-installed.json");
const win32 = process.platform === "win32";

/** Ends with a message for people. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  fail(`Tandem needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org`);
}

/** Runs a command to its end in the project's folder; answers whether it succeeded. */
export function run(command, args, options = {}) {
  const ended = spawnSync(command, args, { cwd: root, stdio: "inherit", ...options });
  return ended.status === 0;
}

const npm = (...args) => run("npm", args, { shell: win32 });

const digest = (...parts) => {
  const hash = createHash("sha256");
  for (const part of parts) hash.update(part);
  return hash.digest("hex");
};

const readJson = (file) => {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
};

/** Does what is installed hold every package of the lock file that this platform can use? */
function wholeTreeInstalled() {
  const lock = readJson(join(root, "package-lock.json"));
  const tree = readJson(join(root, "node_modules", ".package-lock.json"));
  if (!lock || !tree) return false;
  return Object.entries(lock.packages).every(
    ([path, { version, link, optional, os }]) =>
      path === "" ||
      link ||
      optional ||
      os ||
      !path.includes("node_modules/") ||
      tree.packages[path]?.version === version,
  );
}

function install(everything) {
  const lock = digest(readFileSync(join(root, "package-lock.json")));
  const stamp = readJson(stampFile);
  if (stamp?.lock === lock && (stamp.everything || !everything)) return;
  const done = (all) => writeFileSync(stampFile, JSON.stringify({ lock, everything: all }));
  if (wholeTreeInstalled()) return done(true);
  console.log("Installing what is needed …");
  const scope = everything ? [] : [...running, "web"].flatMap((path) => ["--workspace", path]);
  // A clean install deletes what is there first; a tree that is merely out of date is mended.
  const how = existsSync(join(root, "node_modules")) ? ["install", "--no-save"] : ["ci"];
  if (!npm(...how, ...scope, "--no-audit", "--no-fund"))
    fail("npm could not install the packages.");
  done(everything);
}

function installTableServer() {
  const name = `@dynoxide/${process.platform}-${process.arch}`;
  const found = () => {
    try {
      return require.resolve(`${name}/package.json`);
    } catch {
      return undefined;
    }
  };
  if (process.env.AWS_ENDPOINT_URL_DYNAMODB || process.env.AWS_ENDPOINT_URL || found()) return;
  const { optionalDependencies } = readJson(join(root, "packages/localcloud/package.json"));
  const version = optionalDependencies["@dynoxide/linux-x64"];
  npm("install", "--no-save", "--no-audit", "--no-fund", `${name}@${version}`);
  if (!found())
    fail(
      `The embedded table server is not available for this platform (${name}). Set ` +
        "AWS_ENDPOINT_URL_DYNAMODB to the address of any DynamoDB-compatible server instead.",
    );
}

/** Builds the web app unless its sources are those of the last build. */
export function buildWeb() {
  const guide = readFileSync(join(root, "CONTRIBUTING.md"));
  const wanted = digest(hashOf(root, ["web", "packages/contract", "docs"]), guide);
  const stamp = join(root, "web/dist/.built");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  console.log("Building the web app …");
  if (!run(process.execPath, [join(root, "web/build/all.mjs")]))
    fail("The web app could not be built.");
  writeFileSync(stamp, wanted);
}

const executable = (path) => Boolean(path && existsSync(path) && statSync(path).isFile());

function findChromium() {
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, win32 ? `${name}.exe` : name)));
  const usual = [
    "/usr/bin/chromium",
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  ];
  return [process.env.CHROMIUM, ...usual, ...onPath].find(executable);
}

function aptInstall() {
  try {
    execFileSync("apt-get", ["--version"], { stdio: "ignore" });
  } catch {
    return;
  }
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, "apt-get", ...args];
    return run(command, rest, { env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  };
  console.log("Installing Chromium for the browser tests …");
  if (apt("update")) apt("install", "-y", "--no-install-recommends", "chromium");
}

/** Path of a Chromium; on Debian and its like it is installed when missing. */
export function chromium() {
  if (!findChromium()) aptInstall();
  const found = findChromium();
  if (!found)
    fail(
      "The browser tests need Chromium or Chrome. Install one, or set CHROMIUM to the path of its executable.",
    );
  return found;
}

/**
 * Makes the project runnable, doing only what is not done yet.
 *
 * @param {{ everything?: boolean, web?: boolean }} wanted `everything`: also what tests and checks
 *   need; `web`: build the web app.
 */
export function setUp({ everything = false, web = true } = {}) {
  requireNode();
  install(everything);
  installTableServer();
  if (web) buildWeb();
}
