import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:fs";
import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { createConnection } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { freePort } from "../ports.ts";
import { dynoxideBinary } from "./binary.ts";

/** A running embedded DynamoDB. */
export type Dynoxide = {
  /** Address for `AWS_ENDPOINT_URL_DYNAMODB`. */
  endpoint: string;
  /** Process id of the database itself, not of its guard. */
  pid: number;
  /** Resolves when the process is gone, however it ended. */
  exited: Promise<void>;
  /** Ends it; the file stays usable. */
  stop(): Promise<void>;
};

// The database does not notice when its parent is killed, and an orphan would keep the file. The
// guard's reader ends it as soon as the pipe to the parent closes, which also a kill -9 does.
const guard = `"$0" "$@" </dev/null >/dev/null & p=$!; echo $p; exec 3<&0
(read -r _ <&3; kill -9 $p 2>/dev/null) </dev/null >/dev/null 2>&1 & wait $p`;

function launch(args: string[]): ChildProcess {
  const binary = dynoxideBinary();
  const stdio: ["pipe", "pipe", "ignore"] = ["pipe", "pipe", "ignore"];
  if (process.platform === "win32") return spawn(binary, args, { stdio });
  // In a group of its own: an interrupt typed at the terminal is for the parent, which ends this
  // server last.
  return spawn("/bin/sh", ["-c", guard, binary, ...args], { stdio, detached: true });
}

async function accepts(port: number): Promise<boolean> {
  const socket = createConnection({ host: "127.0.0.1", port });
  try {
    await once(socket, "connect");
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}

/**
 * A database as Dynoxide makes it, empty, with one index more: before every write it asks for the
 * highest number in the stream, which without the index reads the whole stream.
 */
const empty = fileURLToPath(new URL("./empty.sqlite", import.meta.url));

/** Puts the empty database where there is none. */
async function prepare(file: string): Promise<void> {
  await copyFile(empty, file, constants.COPYFILE_EXCL).catch((error: { code?: string }) => {
    if (error.code !== "EEXIST") throw error;
  });
}

/** A database for as long as its server runs. */
async function temporary(wantedPort?: number): Promise<Dynoxide> {
  const folder = await mkdtemp(join(tmpdir(), "tandem-table-"));
  const server = await startDynoxide(join(folder, "table.sqlite"), wantedPort);
  return {
    ...server,
    async stop() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Starts the embedded DynamoDB on a loopback port and waits until it accepts connections.
 *
 * @param file SQLite file that keeps the tables; a temporary one when absent.
 * @param wantedPort any free port when absent.
 * @throws when it ends or stays silent for 10 s.
 */
export async function startDynoxide(file?: string, wantedPort?: number): Promise<Dynoxide> {
  if (!file) return temporary(wantedPort);
  await prepare(file);
  const port = wantedPort ?? (await freePort());
  const args = ["serve", "--host", "127.0.0.1", "--port", String(port)];
  const child = launch([...args, "--db-path", file]);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  let gone = false;
  void exited.then(() => {
    gone = true;
  });
  const pid =
    process.platform === "win32"
      ? (child.pid ?? 0)
      : Number(
          (await Promise.race([once(child.stdout as NodeJS.ReadableStream, "data"), exited]))?.[0],
        );
  const deadline = performance.now() + 10_000;
  while (!(await accepts(port))) {
    if (gone || performance.now() > deadline)
      throw new Error("The embedded DynamoDB did not start.");
    await sleep(10);
  }
  child.unref();
  return {
    endpoint: `http://127.0.0.1:${port}`,
    pid,
    exited,
    async stop() {
      child.ref();
      if (process.platform === "win32") child.kill("SIGKILL");
      else child.stdin?.destroy();
      await exited;
    },
  };
}
