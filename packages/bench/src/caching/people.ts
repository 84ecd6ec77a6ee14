import { ask } from "../load/drive.ts";

const PASSWORD = "correct horse battery";

/** What came back, as JSON where there is any. */
interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a measurement looks into answers of every shape
  body: any;
  bytes: number;
}

/** Someone at a client that keeps answers and asks with their tags whether they still hold, as browsers do. */
export class Client {
  readonly url: string;
  readonly token: string;
  readonly id: string;
  private readonly kept = new Map<string, { etag: string; body: unknown; bytes: number }>();
  gets = 0;
  notModified = 0;
  bytes = 0;
  bytesSaved = 0;

  private constructor(url: string, token: string, id: string) {
    this.url = url;
    this.token = token;
    this.id = id;
  }

  static async logIn(url: string, username: string, password = PASSWORD): Promise<Client> {
    const body = { username, password };
    const { status, text } = await ask(url, { method: "POST", path: "/api/auth/login", body });
    if (status !== 200) throw new Error(`${username} cannot log in: ${status} ${text}`);
    const { accessToken, user } = JSON.parse(text);
    return new Client(url, accessToken, user.id);
  }

  async get(path: string): Promise<Answered> {
    const held = this.kept.get(path);
    const answer = await fetch(`${this.url}/api${path}`, {
      headers: {
        authorization: `Bearer ${this.token}`,
        ...(held ? { "if-none-match": held.etag } : {}),
      },
    });
    const text = await answer.text();
    this.gets++;
    if (answer.status === 304 && held) {
      this.notModified++;
      this.bytes += held.bytes;
      this.bytesSaved += held.bytes;
      return { status: 200, body: held.body, bytes: held.bytes };
    }
    const body = text ? JSON.parse(text) : undefined;
    const etag = answer.headers.get("etag");
    const bytes = Buffer.byteLength(text);
    this.bytes += bytes;
    if (answer.status === 200 && etag) this.kept.set(path, { etag, body, bytes });
    return { status: answer.status, body, bytes };
  }

  /** @throws where the answer is a refusal. */
  async send(method: string, path: string, body?: unknown): Promise<Answered["body"]> {
    const { status, text } = await ask(this.url, {
      method,
      path: `/api${path}`,
      token: this.token,
      body,
    });
    if (status >= 300) throw new Error(`${method} ${path}: ${status} ${text}`);
    return text ? JSON.parse(text) : undefined;
  }
}

/** A new account on this cloud, its token from after an approval where it needs one. */
export async function someone(
  admin: Client,
  role: "sponsor" | "influencer",
  username: string,
  profile: object,
): Promise<Client> {
  const body = { role, username, email: `${username}@tandem.test`, password: PASSWORD, profile };
  const { status, text } = await ask(admin.url, {
    method: "POST",
    path: "/api/auth/register",
    body,
  });
  if (status !== 201) throw new Error(`${username} cannot register: ${status} ${text}`);
  if (role === "sponsor")
    await admin.send("POST", `/admin/sponsors/${JSON.parse(text).user.id}/approve`);
  return Client.logIn(admin.url, username);
}
