import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A cloud in a process of its own. */
export type ChildCloud = {
  url: string;
  /** What it printed until it was ready. */
  lines: string[];
  /** Ends it as an interrupt would. */
  stop(): Promise<void>;
  /** Ends it by SIGKILL. */
  kill(): Promise<void>;
};

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, "exit");
  child.kill(signal);
  await exited;
}

/**
 * Starts what `npm start` runs as a process that a test can kill. It has its own table server
 * whatever the test run's environment names.
 *
 * @param options.data folder that keeps everything.
 * @param options.port 0 picks one.
 * @param options.env variables on top of this process's own.
 * @param options.program path of another program that prints a line ending with the address.
 * @throws when it ends before it is ready.
 */
export async function spawnLocalcloud(options: {
  data: string;
  port?: number;
  env?: Record<string, string>;
  program?: string;
}): Promise<ChildCloud> {
  const program = options.program ?? fileURLToPath(new URL("./main.ts", import.meta.url));
  const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|VITEST)_/.test(name));
  const child = spawn(process.execPath, ["--import", "tsx", program], {
    stdio: ["ignore", "pipe", "inherit"],
    env: {
      ...Object.fromEntries(inherited),
      TANDEM_DATA: options.data,
      PORT: String(options.port ?? 0),
      ...options.env,
    },
  });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /ready at (\S+)$/.exec(line)?.[1];
    if (!url) continue;
    child.stdout.resume();
    return { url, lines, stop: () => end(child, "SIGTERM"), kill: () => end(child, "SIGKILL") };
  }
  throw new Error(`The cloud ended before it was ready: ${lines.join("\n")}`);
}
