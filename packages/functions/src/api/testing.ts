import { type Endpoint, endpoints } from "@tandem/contract";
import { createAdmin } from "@tandem/core/account";
import { newId, now, type Platform, systemCtx } from "@tandem/core/platform";
import type { createApi } from "./app.ts";

/** Every endpoint of the contract with the name by which tests call it. */
export const everyEndpoint: Array<[name: string, endpoint: Endpoint]> = Object.entries(
  endpoints,
).flatMap(([noun, group]) =>
  Object.entries(group).map(([name, endpoint]): [string, Endpoint] => [
    `${noun}.${name}`,
    endpoint,
  ]),
);

type Api = ReturnType<typeof createApi>;

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into answers of every shape
  body: any;
  headers: Headers;
}

export interface Call {
  token?: string;
  body?: unknown;
  /** The body as it goes over the wire, in place of JSON of `body`. */
  raw?: string;
  headers?: Record<string, string>;
  address?: string;
}

/** Calls the API as a browser or a program would, without a network between. */
export async function call(
  api: Api,
  method: string,
  path: string,
  { token, body, raw, headers, address }: Call = {},
): Promise<Answer> {
  const text = raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const request = new Request(`http://localhost/api${path}`, {
    method,
    body: text,
    headers: {
      ...(text === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...headers,
    },
  });
  const answer = await api.fetch(request, {
    requestContext: { http: { sourceIp: address ?? "192.0.2.1" } },
  });
  const answered = await answer.text();
  const isJson = /json/.test(answer.headers.get("content-type") ?? "");
  return {
    status: answer.status,
    body: isJson ? JSON.parse(answered) : answered,
    headers: answer.headers,
  };
}

const PASSWORD = "correct horse battery";
let number = 0;

export interface Someone {
  id: string;
  token: string;
  username: string;
}

async function logIn(api: Api, username: string): Promise<Someone> {
  const { body } = await call(api, "POST", "/auth/login", {
    body: { username, password: PASSWORD },
    address: `198.51.100.${number % 250}`,
  });
  return { id: body.user.id, token: body.accessToken, username };
}

export async function someAdmin(api: Api, platform: Platform): Promise<Someone> {
  const username = `admin-${++number}`;
  const ctx = systemCtx(platform, now(), newId("job"));
  await createAdmin(ctx, {
    username,
    email: `${username}@tandem.test`,
    name: "Root",
    password: PASSWORD,
  });
  return logIn(api, username);
}

async function register(
  api: Api,
  role: "sponsor" | "influencer",
  profile: object,
): Promise<Someone> {
  const username = `${role}-${++number}`;
  await call(api, "POST", "/auth/register", {
    body: { role, username, email: `${username}@tandem.test`, password: PASSWORD, profile },
    address: `203.0.113.${number % 250}`,
  });
  return logIn(api, username);
}

export const someInfluencer = (api: Api): Promise<Someone> =>
  register(api, "influencer", {
    displayName: `Ana ${number}`,
    category: "beauty",
    niche: "skincare",
  });

export const pendingSponsor = (api: Api): Promise<Someone> =>
  register(api, "sponsor", { companyName: `Acme ${number}` });

export async function someSponsor(api: Api, admin: Someone): Promise<Someone> {
  const sponsor = await pendingSponsor(api);
  await call(api, "POST", `/admin/sponsors/${sponsor.id}/approve`, { token: admin.token });
  return sponsor;
}

export const campaignBody = (more: object = {}) => ({
  name: "Spring serum launch",
  category: "beauty",
  startDate: now().toISOString().slice(0, 10),
  endDate: new Date(now().getTime() + 60 * 86_400_000).toISOString().slice(0, 10),
  budget: 50_000,
  ...more,
});
