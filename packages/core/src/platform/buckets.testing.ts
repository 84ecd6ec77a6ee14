import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** Objects in memory behind S3's path-style addresses, `bucket/key`, for tests; signatures are not looked at. */
export interface Buckets {
  objects: Map<string, Buffer>;
  close(): void;
}

/** Starts the buckets on loopback and names them in the environment. */
export async function startBuckets(): Promise<Buckets> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? "/", "http://s3").pathname.slice(1));
    const body = await buffer(request);
    if (request.method === "PUT") objects.set(path, body);
    if (request.method === "DELETE") objects.delete(path);
    const stored = objects.get(path);
    response.writeHead(stored || request.method === "DELETE" ? 200 : 404);
    response.end(request.method === "GET" ? stored : undefined);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  process.env.AWS_ENDPOINT_URL_S3 = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  for (const name of ["account-data", "agreements", "exports", "reports", "statements"])
    process.env[`TANDEM_BUCKET_${name.toUpperCase().replace("-", "_")}`] = name;
  return {
    objects,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
