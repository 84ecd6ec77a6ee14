/** What an answer holds: journeys look into answers of every shape. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type Body = any;

export interface Answer {
  status: number;
  body: Body;
}

/** One person at the API of a running Tandem, over HTTP. */
export class Person {
  readonly id: string;
  readonly username: string;
  private readonly url: string;
  private readonly token: string;

  constructor(
    url: string,
    session: { accessToken: string; user: { id: string; username: string } },
  ) {
    this.url = url;
    this.token = session.accessToken;
    this.id = session.user.id;
    this.username = session.user.username;
  }

  get = (path: string): Promise<Answer> => call(this.url, "GET", path, undefined, this.token);
  post = (path: string, body: unknown = {}, key?: string): Promise<Answer> =>
    call(this.url, "POST", path, body, this.token, key);
  put = (path: string, body: unknown = {}): Promise<Answer> =>
    call(this.url, "PUT", path, body, this.token);
  patch = (path: string, body: unknown): Promise<Answer> =>
    call(this.url, "PATCH", path, body, this.token);
  delete = (path: string, body?: unknown): Promise<Answer> =>
    call(this.url, "DELETE", path, body, this.token);
}

export async function call(
  url: string,
  method: string,
  path: string,
  body?: unknown,
  token?: string,
  key?: string,
): Promise<Answer> {
  const answer = await fetch(`${url}/api${path}`, {
    method,
    headers: {
      ...(body === undefined ? {} : { "content-type": "application/json" }),
      ...(token ? { authorization: `Bearer ${token}` } : {}),
      ...(key ? { "idempotency-key": key } : {}),
    },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
}

export const PASSWORD = "a long enough password";
export const ADMIN_PASSWORD = "admin password of a test";

export async function logIn(url: string, username: string, password = PASSWORD): Promise<Person> {
  const { status, body } = await call(url, "POST", "/auth/login", { username, password });
  if (status !== 200) throw new Error(`${username} cannot log in: ${JSON.stringify(body)}`);
  return new Person(url, body);
}

export const logInAdmin = (url: string): Promise<Person> => logIn(url, "admin", ADMIN_PASSWORD);

let number = 0;
const unique = (name: string) => `${name}${process.pid}${++number}`;

async function register(url: string, role: string, name: string, profile: object): Promise<Person> {
  const username = unique(name);
  const body = { role, username, email: `${username}@example.com`, password: PASSWORD, profile };
  const answer = await call(url, "POST", "/auth/register", body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return logIn(url, username);
}

export const registerInfluencer = (
  url: string,
  name = "ana",
  profile: object = {},
): Promise<Person> =>
  register(url, "influencer", name, {
    displayName: "Ana Okafor",
    category: "beauty",
    niche: "skincare",
    languages: ["en"],
    location: { country: "NG", city: "Lagos" },
    platforms: [
      {
        platform: "instagram",
        handle: name,
        followers: 120_000,
        avgLikes: 5_000,
        avgComments: 400,
        postsLast30Days: 12,
      },
    ],
    ...profile,
  });

/** A sponsor of this name that waits for an admin. */
export const registerWaiting = (url: string, companyName: string): Promise<Person> =>
  register(url, "sponsor", "waiting", { companyName });

/** A sponsor that an admin has approved. */
export async function registerSponsor(url: string, name = "acme"): Promise<Person> {
  const sponsor = await register(url, "sponsor", name, { companyName: unique("Acme ") });
  const admin = await logInAdmin(url);
  await admin.post(`/admin/sponsors/${sponsor.id}/approve`);
  return logIn(url, sponsor.username);
}

const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export async function publishCampaign(sponsor: Person, more: object = {}): Promise<Body> {
  const { body } = await sponsor.post("/campaigns", {
    name: "Spring serum launch",
    category: "beauty",
    niche: "skincare",
    startDate: day(0),
    endDate: day(60),
    budget: 100_000,
    ...more,
  });
  return (await sponsor.post(`/campaigns/${body.id}/publish`)).body;
}

/** Offers 400.00 for a reel; the request's id. */
export async function offerTo(
  sponsor: Person,
  campaignId: string,
  influencer: Person,
): Promise<string> {
  const { status, body } = await sponsor.post(`/campaigns/${campaignId}/ad-requests`, {
    influencerId: influencer.id,
    amount: 40_000,
    requirements: "One reel.",
  });
  if (status !== 201) throw new Error(JSON.stringify(body));
  return body.id;
}

/** How many times longer than in the embedded cloud what follows events may take where this runs. */
const PATIENCE = Number(process.env.TANDEM_PATIENCE ?? 1);

/** Asks again until it is so; for what follows events. Fails with the last answer after `seconds`. */
export async function until<T>(
  ask: () => Promise<T>,
  isSo: (answer: T) => boolean,
  seconds = 10,
): Promise<T> {
  const end = Date.now() + seconds * PATIENCE * 1000;
  for (;;) {
    const answer = await ask();
    if (isSo(answer)) return answer;
    if (Date.now() > end)
      throw new Error(`Still not so after ${seconds} s: ${JSON.stringify(answer)}`);
    await new Promise((next) => setTimeout(next, 100));
  }
}

/** The answer's body; fails when it was refused. */
export async function done(answer: ReturnType<Person["post"]>) {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(JSON.stringify(body));
  return body;
}
