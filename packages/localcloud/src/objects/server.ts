import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { bucketName, names } from "../environment.ts";
import { type Listening, listening } from "../http/listen.ts";
import { answerUpload } from "./multipart.ts";
import { checkSignature, type Refusal } from "./signature.ts";

const messages: Record<Refusal, string> = {
  AccessDenied: "Access Denied",
  Expired: "Request has expired",
  InvalidAccessKeyId: "The AWS Access Key Id you provided does not exist in our records.",
  SignatureDoesNotMatch:
    "The request signature we calculated does not match the signature you provided.",
};

function refuse(response: ServerResponse, refusal: Refusal): void {
  const code = refusal === "Expired" ? "AccessDenied" : refusal;
  response.writeHead(403, { "content-type": "application/xml" });
  response.end(
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${messages[refusal]}</Message></Error>`,
  );
}

/** The CORS rule that the deployed buckets carry for uploads from the app. */
function allowOrigin(
  request: IncomingMessage,
  response: ServerResponse,
  origins: string[],
): boolean {
  const origin = request.headers.origin;
  if (!origin || !origins.includes(origin)) return false;
  response.setHeader("access-control-allow-origin", origin);
  response.setHeader("access-control-expose-headers", "ETag");
  response.setHeader("vary", "Origin");
  return true;
}

/** Who may ask here, in the variables of the SDK. */
export const objectsAccount = {
  AWS_ACCESS_KEY_ID: names.accessKeyId,
  AWS_SECRET_ACCESS_KEY: names.secretAccessKey,
};

/** s3rver knows one account and checks no signature of version 4; both are settled before it. */
function asOwner(request: IncomingMessage): void {
  const url = new URL(request.url ?? "/", "http://localhost");
  const kept = [...url.searchParams].filter(([name]) => !/^x-amz-/i.test(name));
  const query = new URLSearchParams(kept).toString();
  request.url = url.pathname + (query ? `?${query}` : "");
  request.headers.authorization =
    "AWS4-HMAC-SHA256 Credential=S3RVER/local, SignedHeaders=host, Signature=checked";
  request.headers["x-amz-content-sha256"] = "UNSIGNED-PAYLOAD";
  request.headers["x-amz-date"] = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
}

type Serve = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

async function openStore(directory: string, buckets: readonly string[]): Promise<Serve> {
  const { default: S3rver } = await import("s3rver");
  const store = new S3rver({
    directory,
    silent: true,
    vhostBuckets: false,
    configureBuckets: buckets.map((name) => ({ name: bucketName(name) })),
  });
  await store.configureBuckets();
  return store.callback();
}

/**
 * The embedded S3: objects as files below a folder, for signed requests and presigned links only.
 *
 * @param options.buckets names as the wiring states them.
 * @param options.origins origins that a browser may upload from.
 */
export async function startObjects(options: {
  directory: string;
  buckets: readonly string[];
  origins: string[];
  port: number;
}): Promise<Listening> {
  // Loaded by the first request: most of a start goes into reading modules.
  let store: Promise<Serve> | undefined;
  const serve: Serve = async (request, response) => {
    store ??= openStore(options.directory, options.buckets);
    if (await answerUpload(options.directory, request, response)) return;
    await (await store)(request, response);
  };
  const server = createServer((request, response) => {
    const allowed = allowOrigin(request, response, options.origins);
    if (request.method === "OPTIONS") {
      response.setHeader("access-control-allow-methods", "GET, HEAD, PUT");
      response.setHeader(
        "access-control-allow-headers",
        request.headers["access-control-request-headers"] ?? "",
      );
      response.writeHead(allowed ? 200 : 403).end();
      return;
    }
    const signed = {
      method: request.method ?? "",
      url: request.url ?? "/",
      headers: request.headers,
    };
    let refusal: Refusal | undefined;
    try {
      refusal = checkSignature(signed, names, new Date());
    } catch {
      refusal = "AccessDenied";
    }
    if (refusal) {
      request.resume();
      refuse(response, refusal);
      return;
    }
    asOwner(request);
    serve(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(options.port, "127.0.0.1");
  await once(server, "listening");
  return listening(server);
}
