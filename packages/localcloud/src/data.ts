import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { StartProblem } from "./start-problem.ts";

/** The folder that keeps everything of one cloud, held by one process at a time. */
export type DataFolder = {
  path: string;
  /** Absolute path of a file in it. */
  file(name: string): string;
  /** Lets another process take it; a temporary folder is removed. */
  release(): Promise<void>;
};

function lockAddress(path: string): string {
  const name = `tandem-${createHash("sha256").update(path).digest("hex").slice(0, 16)}`;
  return process.platform === "win32" ? `\\\\.\\pipe\\${name}` : join(tmpdir(), `${name}.sock`);
}

async function answers(address: string): Promise<boolean> {
  const socket = createConnection(address);
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

// A listening socket ends with its process however that ends; a lock file would outlive a kill -9.
async function lock(path: string): Promise<Server> {
  const address = lockAddress(path);
  for (let attempt = 0; ; attempt++) {
    const server = createServer((socket) => socket.destroy());
    server.listen(address);
    try {
      await once(server, "listening");
      server.unref();
      return server;
    } catch (error) {
      if (attempt > 0 || (await answers(address))) {
        throw new StartProblem(`Another Tandem is running on the data in ${path}.`, {
          cause: error,
        });
      }
      rmSync(address, { force: true });
    }
  }
}

/**
 * Opens a data folder, made when missing; without a path, a temporary one.
 *
 * @throws when another process holds it.
 */
export async function openData(path?: string): Promise<DataFolder> {
  const folder = path ? resolve(path) : mkdtempSync(join(tmpdir(), "tandem-"));
  mkdirSync(folder, { recursive: true });
  const held = await lock(folder);
  return {
    path: folder,
    file: (name) => join(folder, name),
    async release() {
      held.close();
      await once(held, "close");
      if (!path) rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * The log-in secret in the shape that Secrets Manager keeps: `{"current": {"kid", "key"}}`, the key
 * 32 random bytes in base64url. Made once.
 */
export function readSecret(data: DataFolder): string {
  const file = data.file("secret.json");
  if (!existsSync(file)) {
    const current = {
      kid: randomBytes(6).toString("base64url"),
      key: randomBytes(32).toString("base64url"),
    };
    writeFileSync(file, JSON.stringify({ current }), { mode: 0o600 });
  }
  return readFileSync(file, "utf8");
}
