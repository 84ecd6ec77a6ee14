import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { fail, root, run, setUp } from "../../packages/localcloud/bin/setup.mjs";

const commands = {
  deploy: ["stacks/commands/deploy.ts", "deploy"],
  diff: ["stacks/commands/diff.ts", "diff"],
  destroy: ["stacks/commands/destroy.ts", "destroy"],
  cost: ["stacks/cost/print.ts", "printCost"],
  "rotate-keys": ["stacks/commands/rotate-keys.ts", "rotateKeys"],
  "test:cloud": ["stacks/testing/main.ts", "testCloud"],
};

/** Installs what deploying needs, which is kept apart from all the rest. */
function installStacks() {
  const folder = join(root, "stacks");
  const lock = readFileSync(join(folder, "package-lock.json"), "utf8");
  const stamp = join(folder, "node_modules/.tandem-installed");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing what deploying needs …");
  const args = ["ci", "--no-workspaces", "--ignore-scripts", "--no-audit", "--no-fund"];
  if (!run("npm", args, { cwd: folder, shell: process.platform === "win32" }))
    fail("npm could not install the packages.");
  writeFileSync(stamp, lock);
}

const [name, ...args] = process.argv.slice(2);
const [file, exported] = commands[name] ?? fail(`There is no command ${name}.`);
// The SDK's notice about old Node versions says nothing to whom only deploys.
process.env.AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED = "true";
setUp({ everything: true, web: !["cost", "rotate-keys"].includes(name) });
installStacks();
const { register } = await import("tsx/esm/api");
register();
const module = await import(pathToFileURL(join(root, file)).href);
try {
  await module[exported](args);
} catch (error) {
  fail(error instanceof Error ? error.message : String(error));
}
