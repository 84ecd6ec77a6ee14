/** How long `npm start` takes on an installed clone. Alone: `npm run bench -- --only start` */

import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { type Measure, median } from "./measure.ts";

const ROUNDS = 5;
const READY_MS = 3_000;
const ROOT = fileURLToPath(new URL("../../../", import.meta.url));

export async function measureStart(): Promise<Measure[]> {
  const data = mkdtempSync(join(tmpdir(), "tandem-start-"));
  try {
    // The first builds the app and compiles the functions, as an installation does.
    await start(data);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) times.push(await start(data));
    return [
      {
        area: "local start, `npm start` to ready",
        target: `≤ ${READY_MS / 1000} s, installed`,
        figure: `${(median(times) / 1000).toFixed(2)} s, median of ${ROUNDS}`,
        command: "npm run bench -- --only start",
        pass: median(times) <= READY_MS,
      },
    ];
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
}

/** Milliseconds until the line that says that it is ready. */
async function start(data: string): Promise<number> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^AWS_/.test(name));
  const began = performance.now();
  // A group of its own: npm does not pass on the end to what it started.
  const child = spawn("npm", ["start"], {
    cwd: ROOT,
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
    env: { ...Object.fromEntries(inherited), PORT: "0", TANDEM_DATA: data },
  });
  const ended = once(child, "exit");
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      if (/ready at \S+$/.test(line)) return performance.now() - began;
    }
    throw new Error("npm start ended before it was ready.");
  } finally {
    if (child.exitCode === null && child.pid) process.kill(-child.pid, "SIGTERM");
    await ended;
  }
}
