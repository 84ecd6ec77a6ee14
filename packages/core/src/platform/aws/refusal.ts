import type { Answer } from "./exchange.ts";

/**
 * What a service refused, under the name that the service gives it, with all else that it says of
 * it: `CancellationReasons` of a transaction, with rows as DynamoDB writes them.
 */
export class ServiceRefusal extends Error {
  readonly $metadata: { httpStatusCode: number; requestId: string | undefined };

  constructor({ status, headers, text }: Answer) {
    const { name, message, more } = text.startsWith("<") ? fromXml(text) : fromJson(text);
    super(message);
    Object.assign(this, more);
    const said = String(headers["x-amzn-errortype"] ?? name ?? "");
    // Names come with a namespace before a `#`, and with an address behind a `:`.
    this.name = said.replace(/^.*#/, "").replace(/:.*$/, "") || `Status${status}`;
    this.$metadata = {
      httpStatusCode: status,
      requestId: headers["x-amzn-requestid"]?.toString(),
    };
  }
}

interface Said {
  name?: string;
  message: string;
  more?: object;
}

function fromJson(text: string): Said {
  try {
    const { __type, code, message, Message, ...more } = JSON.parse(text);
    return { name: __type ?? code, message: message ?? Message ?? "", more };
  } catch {
    return { message: "" };
  }
}

function fromXml(text: string): Said {
  const within = (name: string) => textWithin(text, name) ?? "";
  return { name: within("Code"), message: within("Message") };
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The text of the first element of this name, which holds no others. */
export const textWithin = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}>([^<]*)</${name}>`)
    .exec(xml)?.[1]
    ?.replace(/&(amp|lt|gt|quot|apos);/g, (_, entity) => ENTITIES[entity] ?? "");

const THROTTLED = new Set([
  "BandwidthLimitExceeded",
  "LimitExceededException",
  "PriorRequestNotComplete",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestThrottled",
  "RequestThrottledException",
  "Throttled",
  "ThrottledException",
  "Throttling",
  "ThrottlingException",
  "TooManyRequestsException",
  "TransactionInProgressException",
]);
const BROKEN = new Set([
  "ECONNRESET",
  "ECONNREFUSED",
  "EPIPE",
  "ETIMEDOUT",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "ENOTFOUND",
  "EAI_AGAIN",
]);
const PASSING = new Set(["TimeoutError", "RequestTimeout", "RequestTimeoutException"]);
const PASSING_STATUSES = new Set([500, 502, 503, 504]);

/** Whether a failure may pass by itself, and then of which kind: what the SDK's standard mode tries again. */
export function passing(error: unknown): "throttled" | "passing" | undefined {
  const { name = "", code = "" } = error as { name?: string; code?: string };
  const status = error instanceof ServiceRefusal ? error.$metadata.httpStatusCode : 0;
  if (THROTTLED.has(name) || status === 429) return "throttled";
  return PASSING.has(name) || BROKEN.has(code) || PASSING_STATUSES.has(status)
    ? "passing"
    : undefined;
}
