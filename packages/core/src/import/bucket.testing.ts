import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** Objects in memory behind S3's path-style addresses, for tests; signatures are not looked at. */
export interface Bucket {
  put(key: string, bytes: Uint8Array | string): void;
  close(): void;
}

/** Starts the bucket `imports` on loopback and names it in the environment. */
export async function startBucket(): Promise<Bucket> {
  const objects = new Map<string, Uint8Array>();
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const bytes = objects.get(path);
    if (request.method === "PUT") {
      const chunks: Uint8Array[] = [];
      request.on("data", (chunk: Uint8Array) => chunks.push(chunk));
      request.on("end", () => {
        objects.set(path, Buffer.concat(chunks));
        response.end();
      });
      return;
    }
    if (!bytes) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { "content-length": bytes.length });
    response.end(request.method === "GET" ? bytes : undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  process.env.TANDEM_BUCKET_IMPORTS = "test-imports";
  const bucket: Bucket = {
    put: (key, bytes) => objects.set(`/test-imports/${key}`, Buffer.from(bytes as string)),
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
  return bucket;
}
