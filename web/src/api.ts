import type { Session } from "@tandem/contract";
import { ApiProblem, offline, readProblem, unreachable } from "./api/problem.ts";
import { browserLock, type Exclusive, SessionTokens } from "./api/session.ts";
import { makeTurn, type Turn } from "./api/turn.ts";
import { t } from "./language/t.ts";

export { ApiProblem } from "./api/problem.ts";

/** Values of a query string: empty, null and undefined are left out, lists repeat the name. */
export type Query = Record<
  string,
  string | number | boolean | readonly string[] | null | undefined
>;

export interface RequestOptions {
  signal?: AbortSignal | undefined;
  /** The key of this action; kept by the caller over retries of the same action. */
  idempotencyKey?: string | undefined;
  /** Lets the request go on when the page is left, so that a cookie it brings is not lost. */
  keepalive?: boolean;
}

export interface Api {
  get<T>(path: string, query?: Query, options?: RequestOptions): Promise<T>;
  post<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T>;
  put<T>(path: string, body: unknown, options?: RequestOptions): Promise<T>;
  patch<T>(path: string, body: unknown, options?: RequestOptions): Promise<T>;
  delete<T>(path: string, body?: unknown, options?: RequestOptions): Promise<T>;
  readonly session: SessionTokens;
  /** Keeps what was read and gives it back where no answer comes; nothing does until it is set. */
  memory: Memory | undefined;
}

/** What was read last, by path with its query. */
export interface Memory {
  keep: (path: string, body: string) => void;
  last: (path: string) => Promise<string | undefined>;
}

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/**
 * The typed client of the API. Paths are without the base (`/campaigns`). A refusal throws
 * {@link ApiProblem}; an aborted request throws the browser's own AbortError. Tries once more
 * without being asked when a token has ended, and when no answer came to a request that may be
 * repeated: a read, or a POST, whose Idempotency-Key stays the same.
 */
export function makeApi(parts: {
  base: string;
  exclusive: Exclusive;
  channel: BroadcastChannel | null;
  /** Where pages can be left while they refresh. */
  turn?: Turn;
  now?: () => number;
  pause?: (milliseconds: number) => Promise<void>;
}): Api {
  const wait = parts.pause ?? pause;

  const session: SessionTokens = new SessionTokens({
    exclusive: parts.exclusive,
    channel: parts.channel,
    now: parts.now ?? Date.now,
    refresh: async () => {
      if (isOffline()) throw unreachable();
      await parts.turn?.free();
      parts.turn?.begin();
      const response = await attempt("POST", `${parts.base}/auth/refresh`, null, undefined, {
        keepalive: true,
      });
      parts.turn?.end();
      if (response.ok) {
        const answer = (await response.json()) as Session;
        // Whoever hears who is logged in asks for things at once, and needs the token for that.
        session.start(answer);
        session.onRefresh(answer);
        return answer;
      }
      const problem = await readProblem(response);
      if (response.status >= 500 || response.status === 429) throw problem;
      session.refusal = problem.code;
      return null;
    },
  });

  async function attempt(
    method: Method,
    url: string,
    token: string | null,
    body: unknown,
    options: RequestOptions,
  ): Promise<Response> {
    const headers: Record<string, string> = { accept: "application/json" };
    if (token) headers.authorization = `Bearer ${token}`;
    if (body !== undefined) headers["content-type"] = "application/json";
    if (options.idempotencyKey) headers["idempotency-key"] = options.idempotencyKey;
    const init: RequestInit = { method, headers, credentials: "same-origin" };
    if (body !== undefined) init.body = JSON.stringify(body);
    if (options.signal) init.signal = options.signal;
    if (options.keepalive) init.keepalive = true;
    try {
      return await fetch(url, init);
    } catch (error) {
      if (options.signal?.aborted) throw error;
      throw unreachable();
    }
  }

  async function send<T>(
    method: Method,
    path: string,
    query: Query | undefined,
    body: unknown,
    given: RequestOptions = {},
  ): Promise<T> {
    const place = path + queryString(query);
    const url = parts.base + place;
    if (method !== "GET" && isOffline()) throw offline();
    const repeatable = method === "GET" || method === "POST";
    const options =
      method === "POST" && !given.idempotencyKey
        ? { ...given, idempotencyKey: crypto.randomUUID() }
        : given;
    let token: string | null = null;
    const once = async () => {
      token = await session.token();
      return attempt(method, url, token, body, options);
    };
    let response: Response;
    try {
      response = await once();
    } catch (error) {
      if (!repeatable || !(error instanceof ApiProblem)) throw error;
      const last = method === "GET" ? await client.memory?.last(place) : undefined;
      if (last !== undefined && isOffline()) return JSON.parse(last) as T;
      await wait(400);
      try {
        response = await once();
      } catch (again) {
        if (last === undefined || !(again instanceof ApiProblem)) throw again;
        return JSON.parse(last) as T;
      }
    }
    if (response.status === 401 && (token || session.standsIn)) {
      token = await session.renew(token);
      if (token) response = await attempt(method, url, token, body, options);
    }
    if (method !== "GET" || !response.ok || !client.memory) return read<T>(response);
    const copy = response.clone();
    const answer = await read<T>(response);
    if (!/no-store/.test(copy.headers.get("cache-control") ?? ""))
      // Whoever leaves the page ends this reading too; then nothing is kept.
      copy.text().then(
        (text) => client.memory?.keep(place, text),
        () => {},
      );
    return answer;
  }

  const client: Api = {
    session,
    memory: undefined,
    get: (path, query, options) => send("GET", path, query, undefined, options),
    post: (path, body, options) => send("POST", path, undefined, body ?? {}, options),
    put: (path, body, options) => send("PUT", path, undefined, body, options),
    patch: (path, body, options) => send("PATCH", path, undefined, body, options),
    delete: (path, body, options) => send("DELETE", path, undefined, body, options),
  };
  return client;
}

const isOffline = (): boolean => typeof navigator === "object" && navigator.onLine === false;

async function read<T>(response: Response): Promise<T> {
  if (!response.ok) throw await readProblem(response);
  const text = await response.text();
  if (text === "") return undefined as T;
  try {
    return JSON.parse(text) as T;
  } catch {
    const requestId = response.headers.get("x-request-id") ?? undefined;
    throw new ApiProblem({ status: response.status, title: t("Unreadable answer") }, requestId);
  }
}

/** `?a=1&b=x&b=y`, or nothing; sorted by name, so that one search has one address. */
export function queryString(query: Query = {}): string {
  const search = new URLSearchParams();
  for (const name of Object.keys(query).sort()) {
    const value = query[name];
    if (Array.isArray(value)) for (const each of value) search.append(name, each);
    else if (value !== undefined && value !== null && value !== "") search.set(name, String(value));
  }
  const text = search.toString();
  return text === "" ? "" : `?${text}`;
}

const browser = typeof window === "object";
const pause = (time: number) => new Promise<void>((done) => setTimeout(done, time));

/** The one client of this app. */
export const api: Api = makeApi({
  base: "/api",
  exclusive: browser ? browserLock("tandem.refresh") : (task) => task(),
  channel: browser ? new BroadcastChannel("tandem.session") : null,
  ...(browser && { turn: makeTurn(() => localStorage, pause) }),
});
