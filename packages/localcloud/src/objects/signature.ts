import { createHash, createHmac, timingSafeEqual } from "node:crypto";

/** A request as far as its signature covers it. */
export type SignedRequest = {
  method: string;
  /** Path and query as sent. */
  url: string;
  headers: Readonly<Record<string, string | string[] | undefined>>;
};

/** Why S3 would refuse, by its own error codes. */
export type Refusal = "AccessDenied" | "SignatureDoesNotMatch" | "InvalidAccessKeyId" | "Expired";

type Claims = {
  credential: string;
  date: string;
  signedHeaders: string;
  signature: string;
  payload: string;
  /** Seconds; presigned links only. */
  expires?: number;
};

const encode = (text: string): string =>
  encodeURIComponent(text).replace(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );

const hmac = (key: string | Buffer, text: string): Buffer =>
  createHmac("sha256", key).update(text).digest();

const header = (request: SignedRequest, name: string): string => {
  const value = request.headers[name];
  return (Array.isArray(value) ? value.join(",") : (value ?? "")).trim().replace(/ +/g, " ");
};

function claims(request: SignedRequest, query: URLSearchParams): Claims | undefined {
  const contentHash = header(request, "x-amz-content-sha256");
  if (query.has("X-Amz-Signature")) {
    return {
      credential: query.get("X-Amz-Credential") ?? "",
      date: query.get("X-Amz-Date") ?? "",
      signedHeaders: query.get("X-Amz-SignedHeaders") ?? "",
      signature: query.get("X-Amz-Signature") ?? "",
      payload: query.get("X-Amz-Content-Sha256") ?? (contentHash || "UNSIGNED-PAYLOAD"),
      expires: Number(query.get("X-Amz-Expires")),
    };
  }
  const match =
    /^AWS4-HMAC-SHA256 Credential=([^,\s]+),\s*SignedHeaders=([^,\s]+),\s*Signature=(\w+)$/.exec(
      header(request, "authorization"),
    );
  if (!match) return undefined;
  return {
    credential: match[1] ?? "",
    date: header(request, "x-amz-date"),
    signedHeaders: match[2] ?? "",
    signature: match[3] ?? "",
    payload: contentHash || "UNSIGNED-PAYLOAD",
  };
}

function instant(date: string): number {
  const parts = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(date);
  if (!parts) return Number.NaN;
  const [, year, month, day, hour, minute, second] = parts.map(Number);
  return Date.UTC(year ?? 0, (month ?? 1) - 1, day, hour, minute, second);
}

function canonicalQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== "X-Amz-Signature")
    .map(([name, value]) => `${encode(name)}=${encode(value)}`)
    .sort()
    .join("&");
}

const canonicalPath = (path: string): string =>
  path
    .split("/")
    .map((segment) => encode(decodeURIComponent(segment)))
    .join("/");

/**
 * Checks a request's signature, version 4, in its headers or in a presigned link, expiry included
 * (https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-authenticating-requests.html). Bodies
 * are not hashed again: the hash that was signed is taken as it is stated.
 *
 * @returns why it is refused, or nothing when it holds.
 */
export function checkSignature(
  request: SignedRequest,
  key: { accessKeyId: string; secretAccessKey: string },
  now: Date,
): Refusal | undefined {
  const [path = "/", search = ""] = request.url.split(/\?(.*)/s, 2);
  const query = new URLSearchParams(search.replaceAll("+", "%2B"));
  const signed = claims(request, query);
  if (!signed) return "AccessDenied";
  const [accessKeyId, day = "", region = "", service = ""] = signed.credential.split("/");
  if (accessKeyId !== key.accessKeyId) return "InvalidAccessKeyId";
  if (signed.expires !== undefined) {
    const end = instant(signed.date) + signed.expires * 1000;
    if (!(signed.expires > 0 && signed.expires <= 604_800) || !(now.getTime() <= end))
      return "Expired";
  }
  const canonicalRequest = [
    request.method,
    canonicalPath(path),
    canonicalQuery(query),
    ...signed.signedHeaders.split(";").map((name) => `${name}:${header(request, name)}`),
    "",
    signed.signedHeaders,
    signed.payload,
  ].join("\n");
  const scope = `${day}/${region}/${service}/aws4_request`;
  const toSign = [
    "AWS4-HMAC-SHA256",
    signed.date,
    scope,
    createHash("sha256").update(canonicalRequest).digest("hex"),
  ].join("\n");
  const signingKey = [region, service, "aws4_request"].reduce<Buffer>(
    (derived, part) => hmac(derived, part),
    hmac(`AWS4${key.secretAccessKey}`, day),
  );
  const expected = hmac(signingKey, toSign);
  const given = Buffer.from(signed.signature, "hex");
  return given.length === expected.length && timingSafeEqual(given, expected)
    ? undefined
    : "SignatureDoesNotMatch";
}
