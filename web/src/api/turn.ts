/** Keeps two refreshes apart of which the first outlived its page. */
export interface Turn {
  /** Resolves once no refresh of a page that is gone can still be under way. */
  free: () => Promise<void>;
  /** Notes that one is sent now. */
  begin: () => void;
  /** Notes that its answer, and with it the next cookie, is here. */
  end: () => void;
}

/** The one item that a turn keeps; `localStorage` is one. */
export type Kept = Pick<Storage, "getItem" | "setItem" | "removeItem">;

const key = "tandem.refreshing";
/** How long an answer may take, in ms; an API that slept answers within two seconds. */
const patience = 3_000;

/**
 * A page that is left while it refreshes gives its lock back at once, but its request goes on
 * (`keepalive`) and brings the next cookie a moment later. The page that follows would send the
 * old cookie meanwhile, and a refresh token used twice ends the session. So each refresh is noted
 * where all tabs see it, and one whose answer nobody has seen is waited for. Only a time is kept.
 */
export function makeTurn(
  kept: () => Kept,
  pause: (milliseconds: number) => Promise<void>,
  now: () => number = Date.now,
): Turn {
  const attempt = <T>(act: () => T): T | undefined => {
    try {
      return act();
    } catch {
      // Without storage nothing tells of another page's refresh.
      return undefined;
    }
  };
  return {
    async free() {
      const since = Number(attempt(() => kept().getItem(key)) ?? 0);
      const left = since + patience - now();
      if (left > 0 && left <= patience) await pause(left);
    },
    begin: () => attempt(() => kept().setItem(key, String(now()))),
    end: () => attempt(() => kept().removeItem(key)),
  };
}
