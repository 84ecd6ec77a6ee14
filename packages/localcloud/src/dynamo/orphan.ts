import { execFileSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

function commandOf(pid: number): string {
  try {
    return process.platform === "win32"
      ? execFileSync("tasklist", ["/FI", `PID eq ${pid}`, "/FO", "CSV", "/NH"], {
          encoding: "utf8",
        })
      : execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" });
  } catch {
    return "";
  }
}

function holds(pid: number, file: string): boolean {
  const command = commandOf(pid);
  return command.includes("dynoxide") && (process.platform === "win32" || command.includes(file));
}

/**
 * Ends a table server that outlived a killed start and still holds the file. The number in the pid
 * file is believed only when that process is the table server of this very file.
 */
export async function endOrphan(pidFile: string, file: string): Promise<void> {
  let pid: number;
  try {
    pid = Number(readFileSync(pidFile, "utf8"));
  } catch {
    return;
  }
  for (let tries = 0; tries < 200 && holds(pid, file); tries++) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      break;
    }
    await sleep(10);
  }
  rmSync(pidFile, { force: true });
}

/** Notes which process holds the file. */
export const noteServer = (pidFile: string, pid: number): void =>
  writeFileSync(pidFile, String(pid));
