import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const start = fileURLToPath(new URL("../../../localcloud/bin/start.mjs", import.meta.url));
const FILLING_MS = 15 * 60_000;

export interface Demo {
  url: string;
  /** Of every account of the demo. */
  password: string;
  stop(): Promise<void>;
}

/**
 * Tandem with the demo in it, in a process of its own, as people start it. `TANDEM_DATA` names a
 * folder that is filled already; without it one is filled, which takes minutes, and removed.
 */
export async function startDemo(): Promise<Demo> {
  const kept = process.env.TANDEM_DATA;
  const folder = kept ?? (await mkdtemp(join(tmpdir(), "tandem-bench-")));
  const child = spawn(process.execPath, [start, "--demo"], {
    env: { ...onItsOwn(), PORT: "0", TANDEM_DATA: folder, TANDEM_LOG_LEVEL: "ERROR" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const stop = async () => {
    await ended(child);
    if (!kept) await rm(folder, { recursive: true, force: true });
  };
  try {
    const [url, password] = await told(child);
    return { url, password, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** This process's environment without the table of the other measurements: the demo has its own. */
const onItsOwn = () =>
  Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith("AWS_ENDPOINT_URL")),
  );

/** What the start says of itself: where it is, and the demo's password. */
function told(child: ChildProcess): Promise<[url: string, password: string]> {
  return new Promise((resolve, reject) => {
    let output = "";
    const late = setTimeout(() => reject(new Error("The demo did not start.")), FILLING_MS);
    child.once("exit", (code) => reject(new Error(`The demo ended with ${code}.\n${output}`)));
    child.stdout?.on("data", (chunk) => {
      output += chunk;
      const url = /^Tandem is ready at (\S+)$/m.exec(output)?.[1];
      const password = /password of all of them: (.+)$/m.exec(output)?.[1];
      if (!url || !password) return;
      clearTimeout(late);
      resolve([url, password]);
    });
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once("exit", resolve));
  child.removeAllListeners("exit").once("exit", () => {});
  child.kill("SIGTERM");
  await Promise.race([gone, new Promise((resolve) => setTimeout(resolve, 10_000))]);
  if (child.exitCode === null) child.kill("SIGKILL");
}
