import type { Session, User } from "@tandem/contract";
import { batch, createSignal } from "solid-js";
import { type ApiProblem, api } from "../api.ts";
import { forgetAll, invalidate } from "../data/cache.ts";
import { online } from "../data/online.ts";
import {
  beginMemory,
  endMemory,
  noteLeaving,
  remembered,
  wantedToLeave,
  whoWasHere,
} from "./memory.ts";

/** `unknown` until the refresh cookie was tried once. */
export type SessionState = "unknown" | "guest" | "member";

/** How a session ended that was not simply logged out of. */
export type Ending = "suspended" | "elsewhere" | "deleted";

const [user, setUser] = createSignal<User | null>(null);
const [state, setState] = createSignal<SessionState>("unknown");
const [ended, setEnded] = createSignal<Ending | null>(null);
let leaving = false;

/** Who is logged in; null for a guest and while that is unknown. */
/** Why one is a guest again, for the page that one is then led to. */
export { ended as sessionEnded, state as sessionState, user };

/** Takes a new session (log-in, claim) and forgets what another account had loaded. */
export function begin(session: Session): void {
  forgetAll();
  endMemory();
  api.session.start(session);
  arrived(session.user);
}

/** Takes a newer state of one's own account, such as after a change of the profile. */
export function arrived(next: User): void {
  setUser(next);
  setEnded(null);
  setState("member");
  beginMemory(next);
}

/** Shows the one who was here last what they saw, as no answer says who is here now. */
async function standIn(cause: unknown): Promise<null> {
  const was = (cause as ApiProblem).status === 0 ? await whoWasHere() : undefined;
  if (!was) throw cause;
  api.session.standsIn = true;
  batch(() => {
    setUser(was);
    setState("member");
  });
  return null;
}

/** Once there is a connection again: who is here, and everything on screen anew. */
function resume(): void {
  if (!online() || state() !== "member") return;
  const known = api.session.standsIn ? restore() : Promise.resolve();
  known.then(
    () => invalidate(""),
    () => {},
  );
}
if (typeof window === "object") window.addEventListener("online", resume);

function left(): void {
  if (state() === "member" && !leaving) {
    setEnded(api.session.refusal === "account.suspended" ? "suspended" : "elsewhere");
  }
  forgetAll();
  endMemory();
  setUser(null);
  setState("guest");
}

api.session.onRefresh = (session) => arrived(session.user);
api.session.onEnd = left;

let restoring: Promise<void> | null = null;

/**
 * Finds out by the refresh cookie who is here. Throws `ApiProblem` when the API cannot be reached,
 * which says nothing about the session; calling again tries again.
 */
export function restore(): Promise<void> {
  restoring ??= (async () => {
    const token = await api.session.renew(null).catch(standIn);
    if (api.session.standsIn) return;
    if (!token) left();
    else if (wantedToLeave()) await logOut();
    else if (!user()) arrived(await api.get<User>("/me"));
  })().finally(() => {
    restoring = null;
  });
  return restoring;
}

/** Restores in the background on public pages, but only where someone was logged in before. */
export function restoreIfKnown(): void {
  if (state() !== "unknown") return;
  // A public page works without knowing; a member's page asks again and tells.
  if (remembered() !== null) restore().catch(() => {});
}

/** Ends this session, or every session of the account. The device forgets at once. */
export async function logOut(everywhere = false): Promise<void> {
  try {
    await api.post(everywhere ? "/auth/logout-all" : "/auth/logout");
    noteLeaving(false);
  } catch (cause) {
    // The cookie is still good; it is given up as soon as the API can be told.
    noteLeaving(true);
    throw cause;
  } finally {
    leaving = true;
    api.session.end();
    leaving = false;
  }
}

/** Ends the session here because its account is deleted. */
export function depart(): void {
  leaving = true;
  batch(() => {
    api.session.end();
    setEnded("deleted");
  });
  leaving = false;
}
