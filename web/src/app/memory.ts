import type { User } from "@tandem/contract";
import { api } from "../api.ts";
import { noteFresh, noteShown } from "../data/online.ts";
import { remember } from "./theme.ts";

/** Whether someone is logged in here; by their id where they may look at what they saw last. */
const hint = "tandem.member";
const leaving = "tandem.leaving";
const anyone = "yes";
const ME = "/me";

const canKeep = typeof caches === "object";
let work: Promise<unknown> = Promise.resolve();
/** One after another, so that nothing is kept by what was asked before all was forgotten. */
function then<T>(task: (store: typeof import("../data/seen.ts")) => Promise<T>): Promise<T> {
  const next = work.then(async () => task(await import("../data/seen.ts")));
  work = next.catch(() => {});
  return next;
}

/** From here on what `who` reads is kept on this device; of admins nothing is. */
export function beginMemory(who: User): void {
  // What admins see is of other people, and someone who waits has nothing to look at.
  const mayKeep = canKeep && who.role !== "admin" && who.status === "active";
  remember(hint, mayKeep ? who.id : anyone);
  api.memory = undefined;
  if (!mayKeep) return;
  const { id } = who;
  const mine = {
    keep(path: string, body: string) {
      noteFresh();
      if (api.memory !== mine) return;
      void then((store) => store.keepSeen(id, path, body)).catch(() => {});
    },
    last: (path: string) => last(id, path),
  };
  api.memory = mine;
  mine.keep(ME, JSON.stringify(who));
}

/** Forgets who was here, and all that anyone saw. */
export function endMemory(): void {
  api.memory = undefined;
  if (canKeep && remembered() !== null) void then((store) => store.forgetSeen()).catch(() => {});
  remember(hint, null);
}

/** Who was here last, to be shown what they saw; undefined where nothing was kept. */
export async function whoWasHere(): Promise<User | undefined> {
  const account = remembered();
  if (!canKeep || !account || account === anyone) return undefined;
  const me = await last(account, ME);
  if (!me) return undefined;
  api.memory = { keep: () => {}, last: (path) => last(account, path) };
  return JSON.parse(me) as User;
}

async function last(account: string, path: string): Promise<string | undefined> {
  const found = await then((store) => store.lastSeen(account, path)).catch(() => undefined);
  if (found) noteShown(found.at);
  return found?.body;
}

/** Notes that someone logged out here whom the API does not know to be gone. */
export const noteLeaving = (isLeaving: boolean): void =>
  remember(leaving, isLeaving ? "yes" : null);
export const wantedToLeave = (): boolean => read(leaving) !== null;

/** What this device knows of who was logged in, if anyone was. */
export const remembered = (): string | null => read(hint);

function read(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // Without storage a public page stays a guest's until a member's page is opened.
    return null;
  }
}
