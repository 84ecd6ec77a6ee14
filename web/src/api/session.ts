import type { Session } from "@tandem/contract";

/** The part of a session that is kept here: the short-lived token and when it ends (ISO 8601). */
export type Tokens = Pick<Session, "accessToken" | "expiresAt">;

/** Runs one task at a time for this origin, over all tabs. */
export type Exclusive = <T>(task: () => Promise<T>) => Promise<T>;

const spare = 15_000;

/**
 * The access token, in memory only. The refresh cookie rotates, and a refresh token used twice
 * ends the whole session, so tabs take turns at it (`navigator.locks`) and the tab that has
 * refreshed hands the new access token to the others, which then need no turn.
 */
export class SessionTokens {
  #tokens: Tokens | null = null;
  #running: Promise<Tokens | null> | null = null;
  readonly #refresh: () => Promise<Tokens | null>;
  readonly #exclusive: Exclusive;
  readonly #channel: BroadcastChannel | null;
  readonly #now: () => number;
  /** Why the last refresh was refused, by the API's own code. */
  refusal: string | undefined;
  /** True while someone is shown what they saw last, without having been let in anew. */
  standsIn = false;
  /** Called with each answer of a refresh, which also tells who is logged in. */
  onRefresh: (session: Session) => void = () => {};
  /** Called when the session has ended, here or in another tab. */
  onEnd: () => void = () => {};

  constructor(parts: {
    refresh: () => Promise<Tokens | null>;
    exclusive: Exclusive;
    channel: BroadcastChannel | null;
    now: () => number;
  }) {
    this.#refresh = parts.refresh;
    this.#exclusive = parts.exclusive;
    this.#channel = parts.channel;
    this.#now = parts.now;
    if (this.#channel) this.#channel.onmessage = (event) => this.#heard(event.data);
  }

  /** Takes the tokens of a log-in and tells the other tabs. */
  start(tokens: Tokens): void {
    this.standsIn = false;
    this.#tokens = { accessToken: tokens.accessToken, expiresAt: tokens.expiresAt };
    this.#channel?.postMessage(this.#tokens);
  }

  /** Forgets the token in all tabs; the cookie is the server's to clear. */
  end(): void {
    this.#tokens = null;
    this.standsIn = false;
    this.#channel?.postMessage("ended");
    this.onEnd();
  }

  /** A token good for some seconds more, refreshed when needed; null for a stranger. */
  async token(): Promise<string | null> {
    if (this.#fresh()) return this.#tokens?.accessToken ?? null;
    if (!this.#tokens) return null;
    return this.renew(this.#tokens.accessToken);
  }

  /**
   * Another token than `spent`, which the API refused or which is about to end. Throws
   * `ApiProblem` when the API cannot be reached: that says nothing about the session.
   */
  async renew(spent: string | null): Promise<string | null> {
    this.#running ??= this.#exclusive(async () => {
      const current = this.#tokens;
      if (current && current.accessToken !== spent && this.#fresh()) return current;
      return this.#refresh();
    }).finally(() => {
      this.#running = null;
    });
    const held = this.#tokens !== null;
    const tokens = await this.#running;
    if (tokens) this.start(tokens);
    else if (this.standsIn || (held && this.#tokens)) this.end();
    return tokens?.accessToken ?? null;
  }

  #fresh(): boolean {
    return this.#tokens !== null && Date.parse(this.#tokens.expiresAt) - spare > this.#now();
  }

  #heard(message: Tokens | "ended"): void {
    if (message === "ended") {
      this.#tokens = null;
      this.onEnd();
    } else {
      this.#tokens = message;
    }
  }
}

/** The browser's own lock; where there is none (an old browser) a tab queues by itself. */
export function browserLock(name: string): Exclusive {
  if ("locks" in navigator)
    return (task) => navigator.locks.request(name, task) as ReturnType<typeof task>;
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  };
}
