import { createHash, createHmac } from "node:crypto";
import type { Credentials } from "./surroundings.ts";

/** Whom a signature is for, by whom, and when. */
export interface Signing {
  /** The name that the service signs under, as `dynamodb`. */
  service: string;
  region: string;
  credentials: Credentials;
  at: Date;
}

/** What a signature covers, beside the body. */
interface Signable {
  method: string;
  /** As it is sent: escaped, and with nothing in it that escaping twice would change, but for S3. */
  path: string;
  query: Record<string, string>;
  /** By names in lower case. */
  headers: Record<string, string>;
}

const ALGORITHM = "AWS4-HMAC-SHA256";
const UNSIGNED = "UNSIGNED-PAYLOAD";

const sha256 = (data: string | Uint8Array): string =>
  createHash("sha256").update(data).digest("hex");
const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

/** Escapes all but letters, digits and `-._~`, as signatures want it. */
const escaped = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

/** The instant as `20260303T090000Z`; its first eight characters are the day. */
const written = (at: Date): string => at.toISOString().replace(/[-:]|\.\d+/g, "");

const scopeOf = ({ service, region, at }: Signing): string =>
  `${written(at).slice(0, 8)}/${region}/${service}/aws4_request`;

/** A query in the escapes that are signed, and in their order, which is that of the names alone. */
const queryOf = (query: Record<string, string>): string =>
  Object.entries(query)
    .map(([name, value]) => [escaped(name), escaped(value)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, value]) => `${name}=${value}`)
    .join("&");

/** A key is good for a day, a region and a service, and costs four times what it is used for. */
const keys = new Map<string, Buffer>();
const KEPT = 16;

function keyOf(secretAccessKey: string, scope: string): Buffer {
  const name = `${secretAccessKey} ${scope}`;
  let key = keys.get(name);
  if (!key) {
    key = scope.split("/").reduce<string | Buffer>(hmac, `AWS4${secretAccessKey}`) as Buffer;
    if (keys.size >= KEPT) keys.clear();
    keys.set(name, key);
  }
  return key;
}

/** A header's value as it is signed: only spaces and tabs count as blank, no other white space. */
const evened = (value = ""): string => value.replace(/[ \t\r\n]+/g, " ").replace(/^ | $/g, "");

function signatureOf(
  { method, path, query, headers }: Signable,
  payload: string,
  signing: Signing,
): string {
  const names = Object.keys(headers).sort();
  const request = [
    method,
    path,
    queryOf(query),
    ...names.map((name) => `${name}:${evened(headers[name])}`),
    "",
    names.join(";"),
    payload,
  ].join("\n");
  const scope = scopeOf(signing);
  const toSign = [ALGORITHM, written(signing.at), scope, sha256(request)].join("\n");
  return hmac(keyOf(signing.credentials.secretAccessKey, scope), toSign).toString("hex");
}

/**
 * The headers of a request with its signature, version 4, in them
 * (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html).
 *
 * @param request its headers name the `host`, and all of them are signed.
 */
export function signed(
  request: Omit<Signable, "query">,
  body: string | Uint8Array,
  signing: Signing,
): Record<string, string> {
  const { accessKeyId, sessionToken } = signing.credentials;
  const headers: Record<string, string> = {
    ...request.headers,
    "x-amz-date": written(signing.at),
    ...(sessionToken && { "x-amz-security-token": sessionToken }),
  };
  const signature = signatureOf({ ...request, query: {}, headers }, sha256(body), signing);
  const names = Object.keys(headers).sort().join(";");
  headers.authorization = `${ALGORITHM} Credential=${accessKeyId}/${scopeOf(signing)}, SignedHeaders=${names}, Signature=${signature}`;
  return headers;
}

/** A query with its signature in it, for a body that is not known yet: whoever holds it may ask so. */
export function presigned(
  { method, path, query, host }: Omit<Signable, "headers"> & { host: string },
  seconds: number,
  signing: Signing,
): string {
  const { accessKeyId, sessionToken } = signing.credentials;
  const whole = {
    ...query,
    "x-amz-content-sha256": UNSIGNED,
    ...(sessionToken && { "X-Amz-Security-Token": sessionToken }),
    "X-Amz-Algorithm": ALGORITHM,
    "X-Amz-Credential": `${accessKeyId}/${scopeOf(signing)}`,
    "X-Amz-Date": written(signing.at),
    "X-Amz-Expires": String(seconds),
    "X-Amz-SignedHeaders": "host",
  };
  const request = { method, path, query: whole, headers: { host } };
  return `${queryOf(whole)}&X-Amz-Signature=${signatureOf(request, UNSIGNED, signing)}`;
}
