import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { createInterface } from "node:readline";

const CONNECTIONS = 16;

export interface Wish {
  method?: string;
  path: string;
  token?: string;
  body?: unknown;
}

/** A program that printed its address, with what it printed before. */
export interface Served {
  url: string;
  lines: string[];
  stop(): Promise<void>;
}

/** Starts a program and waits for its line `… ready at ADDRESS`. */
export async function serve(args: string[], env: Record<string, string> = {}): Promise<Served> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^AWS_/.test(name));
  const child: ChildProcess = spawn(process.execPath, args, {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...Object.fromEntries(inherited), ...env },
  });
  const lines: string[] = [];
  if (child.stdout) {
    for await (const line of createInterface({ input: child.stdout })) {
      lines.push(line);
      const url = /ready at (\S+)$/.exec(line)?.[1];
      if (!url) continue;
      child.stdout.resume();
      const stop = async () => {
        child.kill("SIGTERM");
        await once(child, "exit");
      };
      return { url, lines, stop };
    }
  }
  throw new Error(`Ended before it was ready: ${lines.join("\n")}`);
}

/** Asks once; `agent` keeps connections. */
export function ask(
  url: string,
  wish: Wish,
  agent?: Agent,
): Promise<{ status: number; text: string }> {
  const body = wish.body === undefined ? undefined : JSON.stringify(wish.body);
  return new Promise((resolve, reject) => {
    const asked = request(
      `${url}${wish.path}`,
      {
        agent,
        method: wish.method ?? "GET",
        headers: {
          ...(body
            ? { "content-type": "application/json", "content-length": Buffer.byteLength(body) }
            : {}),
          ...(wish.token ? { authorization: `Bearer ${wish.token}` } : {}),
        },
      },
      (answer) => {
        const chunks: Buffer[] = [];
        answer.on("data", (chunk: Buffer) => chunks.push(chunk));
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, text: Buffer.concat(chunks).toString() }),
        );
        answer.on("error", reject);
      },
    );
    asked.on("error", reject);
    asked.end(body);
  });
}

/**
 * Asks over 16 kept connections until the wishes or the seconds are used up.
 *
 * @returns answers a second.
 * @throws when an answer is an error.
 */
export async function drive(
  url: string,
  next: () => Wish | undefined,
  seconds: number,
): Promise<number> {
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const start = performance.now();
  let answers = 0;
  const connection = async () => {
    while (performance.now() - start < seconds * 1000) {
      const wish = next();
      if (!wish) return;
      const { status, text } = await ask(url, wish, agent);
      if (status >= 300) throw new Error(`${wish.path}: ${status} ${text}`);
      answers++;
    }
  };
  await Promise.all(Array.from({ length: CONNECTIONS }, connection));
  agent.destroy();
  return (answers * 1000) / (performance.now() - start);
}
