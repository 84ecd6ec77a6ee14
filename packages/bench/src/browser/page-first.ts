import { execFileSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";

/** How often it is looked for processes that show pages: a page is begun within less. */
const EVERY_MS = 100;

interface Process {
  parent: string;
  command: string;
}

function read(pid: string): Process | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [, parent = ""] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { parent, command: readFileSync(`/proc/${pid}/cmdline`, "utf8") };
  } catch {
    // It has ended, or there is no /proc here.
    return undefined;
  }
}

/**
 * Lets the main threads of a browser's pages go before all else on the computer, so that what is
 * timed is the page and not the server, the tracing and the drawing beside it: a phone has cores for
 * these. Needs Linux and the right to set priorities; elsewhere nothing happens.
 *
 * @param mark what only the command of this browser holds, as its profile.
 * @returns what ends it, and tells whether any page went first.
 */
export function pagesFirst(mark: string): () => boolean {
  const known = new Map<string, Process>();
  let some = false;
  const isOfBrowser = (pid: string): boolean => {
    const one = known.get(pid) ?? read(pid);
    if (!one || pid === "0") return false;
    return one.command.includes(mark) || isOfBrowser(one.parent);
  };
  const timer = setInterval(() => {
    const now = new Set(readdirSync("/proc"));
    // A number is given again once its process has ended.
    for (const pid of known.keys()) if (!now.has(pid)) known.delete(pid);
    for (const pid of now) {
      if (!/^\d+$/.test(pid) || known.has(pid)) continue;
      const one = read(pid);
      // What a page is shown by comes from a zygote, and bears its name until it has its own.
      if (!one || one.command === "" || one.command.includes("--type=zygote")) continue;
      known.set(pid, one);
      if (one.command.includes("--type=renderer") && isOfBrowser(pid)) some = goFirst(pid) || some;
    }
  }, EVERY_MS);
  if (process.platform !== "linux") clearInterval(timer);
  return () => {
    clearInterval(timer);
    return some;
  };
}

/** The thread alone: those that it begins are what a phone has other cores for. */
function goFirst(pid: string): boolean {
  try {
    execFileSync("chrt", ["--fifo", "--reset-on-fork", "--pid", "1", pid], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
