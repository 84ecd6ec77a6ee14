import { createHash } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

/** The bucket `exports` in memory as S3 keeps it, parts included, for tests; signatures are not looked at. */
export interface Bucket {
  /** Whole objects by key. */
  objects: Map<string, Buffer>;
  /** Uploads that were begun and not completed. */
  open(): number;
  /** Every request so far, as `PUT part`. */
  requests: string[];
  /** Answers the next requests of a kind with these statuses; 0 hangs up. */
  failNext(kind: string, ...statuses: number[]): void;
  close(): void;
}

interface Upload {
  key: string;
  parts: Map<number, { etag: string; bytes: Buffer }>;
}

const kindOf = (method: string, query: URLSearchParams): string => {
  if (query.has("uploads")) return "begin";
  if (query.has("partNumber")) return "part";
  if (!query.has("uploadId")) return method.toLowerCase();
  return method === "POST" ? "complete" : "abort";
};

/** Starts it on loopback and names it in the environment. */
export async function startBucket(): Promise<Bucket> {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Upload>();
  const failures = new Map<string, number[]>();
  const requests: string[] = [];
  let begun = 0;

  const answer = (
    kind: string,
    key: string,
    query: URLSearchParams,
    body: Buffer,
  ): { status: number; etag?: string; body?: Buffer | string } => {
    const uploadId = query.get("uploadId") ?? "";
    const upload = uploads.get(uploadId);
    switch (kind) {
      case "begin": {
        const id = `upload-${++begun}`;
        uploads.set(id, { key, parts: new Map() });
        return { status: 200, body: `<R><UploadId>${id}</UploadId></R>` };
      }
      case "put":
        objects.set(key, body);
        return { status: 200 };
      case "delete":
        objects.delete(key);
        return { status: 204 };
      case "get":
      case "head": {
        const stored = objects.get(key);
        return stored ? { status: 200, body: stored } : { status: 404 };
      }
    }
    if (upload?.key !== key)
      return { status: 404, body: "<Error><Code>NoSuchUpload</Code></Error>" };
    if (kind === "part") {
      const etag = `"${createHash("md5").update(body).digest("hex")}"`;
      upload.parts.set(Number(query.get("partNumber")), { etag, bytes: body });
      return { status: 200, etag };
    }
    uploads.delete(uploadId);
    if (kind === "abort") return { status: 204 };
    const named = [
      ...body.toString().matchAll(/<PartNumber>(\d+)<\/PartNumber><ETag>([^<]+)<\/ETag>/g),
    ].map(([, number, etag]) => ({
      number: Number(number),
      etag: etag?.replaceAll("&quot;", '"'),
    }));
    const right = named.every(
      ({ number, etag }, i) =>
        upload.parts.get(number)?.etag === etag && number > (named[i - 1]?.number ?? 0),
    );
    if (!right) return { status: 400, body: "<Error><Code>InvalidPart</Code></Error>" };
    const pieces = named.map(({ number }) => upload.parts.get(number)?.bytes as Buffer);
    objects.set(key, Buffer.concat(pieces));
    return { status: 200, body: "<R/>" };
  };

  const server = createServer(async (request, response) => {
    const body = await bodyOf(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
    const kind = kindOf(request.method ?? "", searchParams);
    requests.push(kind);
    const failure = failures.get(kind)?.shift();
    if (failure === 0) {
      request.socket.destroy();
      return;
    }
    const md5 = request.headers["content-md5"];
    const whole = !md5 || md5 === createHash("md5").update(body).digest("base64");
    const key = decodeURIComponent(pathname).replace("/test-exports/", "");
    const given = failure
      ? { status: failure }
      : whole
        ? answer(kind, key, searchParams, body)
        : { status: 400 };
    const bytes = Buffer.from((given as { body?: Buffer | string }).body ?? "");
    const etag = (given as { etag?: string }).etag;
    response.writeHead(given.status, { "content-length": bytes.length, ...(etag && { etag }) });
    response.end(kind === "head" ? undefined : bytes);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.TANDEM_BUCKET_EXPORTS = "test-exports";
  return {
    objects,
    open: () => uploads.size,
    requests,
    failNext: (kind, ...statuses) => failures.set(kind, statuses),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
