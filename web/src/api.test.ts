import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import type { Exclusive } from "./api/session.ts";
import { type Api, ApiProblem, makeApi, queryString } from "./api.ts";

type Answer = (request: IncomingMessage, response: ServerResponse, seen: number) => void;

let server: Server | undefined;

afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** A real server on loopback that answers as told and remembers what it was asked. */
async function serve(answer: Answer) {
  const asked: { path: string; method: string; token?: string; key?: string }[] = [];
  server = createServer((request, response) => {
    asked.push({
      path: request.url ?? "",
      method: request.method ?? "",
      token: request.headers.authorization,
      key: request.headers["idempotency-key"] as string | undefined,
    });
    answer(request, response, asked.length);
  });
  await new Promise<void>((done) => server?.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  return { base: `http://127.0.0.1:${port}/api`, asked };
}

function lock(): Exclusive {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const turn = last.then(task, task);
    last = turn.catch(() => {});
    return turn;
  };
}

const make = (base: string, exclusive = lock(), channel: BroadcastChannel | null = null): Api =>
  makeApi({ base, exclusive, channel, pause: async () => {} });

const json = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, { "content-type": "application/json", "x-request-id": "req-7" });
  response.end(JSON.stringify(body));
};

const soon = () => new Date(Date.now() + 900_000).toISOString();

test("a query string leaves out what is empty and has one order", () => {
  expect(queryString({ q: "tea", page: 0, a: "", b: undefined, list: ["x", "y"] })).toBe(
    "?list=x&list=y&page=0&q=tea",
  );
  expect(queryString({})).toBe("");
});

test("what went wrong on our side carries the request id", async () => {
  const { base } = await serve((_, response) => json(response, 500, { code: "server.failed" }));
  const problem = await make(base)
    .post("/campaigns", {})
    .catch((error: unknown) => error);
  expect(problem).toMatchObject({ status: 500, requestId: "req-7", uncertain: true });
});

test("a refusal carries code and fields, and no request id", async () => {
  const { base } = await serve((_, response) =>
    json(response, 422, {
      title: "Invalid",
      code: "request.invalid",
      detail: "Two fields need another look.",
      errors: [{ path: "name", message: "Fill this in." }],
    }),
  );
  const problem = await make(base)
    .post("/campaigns", {})
    .catch((error: unknown) => error);
  expect(problem).toBeInstanceOf(ApiProblem);
  expect(problem).toMatchObject({
    status: 422,
    code: "request.invalid",
    requestId: undefined,
    uncertain: false,
    errors: [{ path: "name", message: "Fill this in." }],
  });
});

test("an answer that is no JSON is still a problem with a status", async () => {
  const { base } = await serve((_, response) => {
    response.writeHead(502).end("<html>bad gateway</html>");
  });
  const problem = await make(base)
    .get("/health")
    .catch((error: unknown) => error);
  expect(problem).toMatchObject({ status: 502, uncertain: true });
});

test("a lost answer to a POST is asked for again with the same key", async () => {
  const { base, asked } = await serve((request, response, seen) => {
    if (seen === 1) request.socket.destroy();
    else json(response, 201, { id: "c1" });
  });
  expect(await make(base).post("/campaigns", { name: "x" })).toEqual({ id: "c1" });
  expect(asked).toHaveLength(2);
  expect(asked[0]?.key).toBeTruthy();
  expect(asked[1]?.key).toBe(asked[0]?.key);
});

test("a PATCH that got no answer is not sent again", async () => {
  const { base, asked } = await serve((request) => request.socket.destroy());
  const problem = await make(base)
    .patch("/me", {})
    .catch((error: unknown) => error);
  expect(problem).toMatchObject({ code: "network.unreachable", uncertain: true });
  expect(asked).toHaveLength(1);
});

test("a spent token is renewed once for many requests, and they all succeed", async () => {
  const { base, asked } = await serve((request, response) => {
    if (request.url === "/api/auth/refresh") {
      json(response, 200, { accessToken: "fresh", expiresAt: soon() });
    } else if (request.headers.authorization === "Bearer fresh") json(response, 200, { ok: true });
    else json(response, 401, { code: "auth.token_expired" });
  });
  const api = make(base);
  api.session.start({ accessToken: "spent", expiresAt: soon() });
  await Promise.all(["/a", "/b", "/c"].map((path) => api.get(path)));
  expect(asked.filter((request) => request.path === "/api/auth/refresh")).toHaveLength(1);
});

test("who hears of a restored session can ask for things at once", async () => {
  const { base, asked } = await serve((request, response) =>
    request.url?.endsWith("/auth/refresh")
      ? json(response, 200, { accessToken: "fresh", expiresAt: soon(), user: {} })
      : json(response, 200, {}),
  );
  const api = make(base);
  let first: Promise<unknown> | undefined;
  api.session.onRefresh = () => {
    first = api.get("/me");
  };
  await api.session.renew(null);
  await first;
  expect(asked.find(({ path }) => path === "/api/me")?.token).toBe("Bearer fresh");
});

test("two tabs never use one refresh token twice", async () => {
  let valid = 1;
  const { base, asked } = await serve((request, response) => {
    if (request.url !== "/api/auth/refresh") {
      const current = request.headers.authorization === `Bearer access-${valid}`;
      json(response, current ? 200 : 401, { ok: current });
      return;
    }
    setTimeout(() => {
      valid += 1;
      json(response, 200, { accessToken: `access-${valid}`, expiresAt: soon() });
    }, 20);
  });
  const shared = lock();
  const channels = [new BroadcastChannel("t"), new BroadcastChannel("t")];
  const tabs = channels.map((channel) => make(base, shared, channel));
  tabs[0]?.session.start({ accessToken: "access-0", expiresAt: soon() });
  await new Promise((done) => setTimeout(done, 20));
  await Promise.all(tabs.map((tab) => tab.get("/me")));
  for (const channel of channels) channel.close();
  expect(asked.filter((request) => request.path === "/api/auth/refresh").length).toBeLessThan(3);
  expect(asked.at(-1)?.token).toBe(`Bearer access-${valid}`);
});

test("a refused refresh ends the session, an unreachable API does not", async () => {
  let status = 503;
  const { base } = await serve((_, response) => json(response, status, {}));
  const api = make(base);
  let ended = 0;
  api.session.onEnd = () => {
    ended += 1;
  };
  api.session.start({ accessToken: "old", expiresAt: new Date(0).toISOString() });
  await expect(api.get("/me")).rejects.toMatchObject({ status: 503 });
  expect(ended).toBe(0);
  status = 401;
  await expect(api.get("/me")).rejects.toMatchObject({ status: 401 });
  expect(ended).toBe(1);
});
