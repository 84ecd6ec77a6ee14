import { spawn } from "node:child_process";
import { join } from "node:path";
import { root, setUp } from "./setup.mjs";

setUp({ everything: true, web: false });

const bin = (name) => join(root, "node_modules/.bin", name);
const checks = {
  "types of the packages": [bin("tsc"), "--noEmit", "-p", "."],
  "types of the web app": [bin("tsc"), "--noEmit", "-p", "web"],
  "format, lint and the import table": [bin("biome"), "ci", "--colors=off"],
  "unused code": [bin("knip"), "--no-progress"],
};

function check([command, ...args]) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, shell: process.platform === "win32" });
    let output = "";
    const keep = (chunk) => {
      output += chunk;
    };
    child.stdout.on("data", keep);
    child.stderr.on("data", keep);
    child.on("error", (error) => resolve({ ok: false, output: String(error) }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

let failed = 0;
for (const [name, command] of Object.entries(checks)) {
  const started = performance.now();
  const { ok, output } = await check(command);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (!ok) {
    failed++;
    console.log(output.trim());
  }
  console.log(`${ok ? "ok    " : "FAILED"} ${name} (${seconds} s)`);
}
process.exitCode = failed === 0 ? 0 : 1;
