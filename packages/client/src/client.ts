import { type Endpoint, endpoints } from "@tandem/contract";
import { type Answer, addressOf, type Given, type Input } from "./call.ts";
import { ApiRefusal } from "./refusal.ts";

export interface Client {
  /**
   * Calls an endpoint of the contract: `client.call(endpoints.campaign.get, { params: { id } })`.
   * Answers what the contract says. Throws {@link ApiRefusal} for every refusal, and what `fetch`
   * throws when no answer came, after having asked twice where asking twice does nothing more: reads,
   * and POSTs, whose Idempotency-Key stays the same.
   */
  call<const E extends Endpoint>(endpoint: E, input: Input<E>): Promise<Answer<E>>;
  /** Follows `nextCursor` to the end of a list, item by item. */
  each<const E extends Endpoint>(endpoint: E, input: Input<E>): AsyncGenerator<ItemOf<Answer<E>>>;
  /** Logs in by username or e-mail; later calls carry the access token, which lasts for minutes. */
  logIn(username: string, password: string): Promise<Answer<typeof endpoints.account.logIn>>;
}

type ItemOf<A> = A extends { items: readonly (infer Item)[] } ? Item : never;

/**
 * A client of the API, typed by the same endpoints that the server validates by.
 *
 * @param base address of the API, `https://tandem.example.com/api`.
 * @param ask what carries requests; the platform's own `fetch` otherwise.
 */
export function makeClient(base: string, ask: typeof fetch = fetch): Client {
  let token: string | undefined;

  async function send(endpoint: Endpoint, given: Given): Promise<unknown> {
    const { method, path } = endpoint;
    const headers: Record<string, string> = { accept: "application/json" };
    if (token) headers.authorization = `Bearer ${token}`;
    if (given.body !== undefined) headers["content-type"] = "application/json";
    if (method === "POST") headers["idempotency-key"] = given.key ?? crypto.randomUUID();
    const init: RequestInit = { method, headers, redirect: "manual" };
    if (given.body !== undefined) init.body = JSON.stringify(given.body);
    if (given.signal) init.signal = given.signal;

    const address = base + addressOf(path, given);
    const repeatable = method === "GET" || method === "POST";
    const response = await ask(address, init).catch((error: unknown) => {
      if (!repeatable || given.signal?.aborted) throw error;
      return ask(address, init);
    });
    if (response.status >= 400) throw await ApiRefusal.of(response);
    if (response.status === 302) return { location: response.headers.get("location") };
    const text = await response.text();
    return text === "" ? undefined : JSON.parse(text);
  }

  const call: Client["call"] = async (endpoint, input) =>
    (await send(endpoint, input as Given)) as Answer<typeof endpoint>;

  return {
    call,
    async *each(endpoint, input) {
      let cursor: string | null | undefined;
      do {
        const given = input as Given;
        const query = { ...given.query, ...(cursor && { cursor }) };
        const page = (await send(endpoint, { ...given, query })) as {
          items: ItemOf<Answer<typeof endpoint>>[];
          nextCursor: string | null;
        };
        yield* page.items;
        cursor = page.nextCursor;
      } while (cursor);
    },
    async logIn(username, password) {
      const session = await call(endpoints.account.logIn, { body: { username, password } });
      token = session.accessToken;
      return session;
    },
  };
}
