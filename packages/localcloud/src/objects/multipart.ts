import { createHash } from "node:crypto";
import { createWriteStream } from "node:fs";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";

/** Where the store keeps the parts of a bucket's uploads, a folder each with the key in it. */
const UPLOADS = "._S3rver_uploads";

/**
 * Answers for the store what it does not do well of uploads in parts. It takes an upload that is
 * not there (any more) for a failure of its own, drops none, and says that a part is kept while
 * its end is still being written.
 *
 * @param directory of all buckets.
 * @returns whether the request is answered.
 */
export async function answerUpload(
  directory: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://localhost");
  const uploadId = searchParams.get("uploadId");
  if (uploadId === null) return false;
  const [, bucket = "", ...key] = decodeURIComponent(pathname).split("/");
  const folder = join(directory, bucket, UPLOADS, uploadId);
  const own = /^[0-9a-f]{32}$/.test(uploadId) && (await keyOf(folder)) === key.join("/");
  const part = /^\d{1,5}$/.exec(searchParams.get("partNumber") ?? "")?.[0];
  if (own && request.method === "PUT" && part) {
    await keepPart(join(folder, part), request, response);
    return true;
  }
  if (own && request.method !== "DELETE") return false;
  request.resume();
  if (own) {
    await rm(folder, { recursive: true, force: true });
    response.writeHead(204).end();
    return true;
  }
  response.writeHead(404, { "content-type": "application/xml" });
  response.end(
    '<?xml version="1.0" encoding="UTF-8"?><Error><Code>NoSuchUpload</Code><Message>The specified upload does not exist.</Message></Error>',
  );
  return true;
}

/** Keeps a part whole or not at all, whenever this process is killed. */
async function keepPart(
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const arriving = `${path}.${process.hrtime.bigint()}.arriving`;
  const md5 = createHash("md5");
  await pipeline(
    request,
    async function* hashed(body: AsyncIterable<Buffer>) {
      for await (const chunk of body) {
        md5.update(chunk);
        yield chunk;
      }
    },
    createWriteStream(arriving),
  );
  const digest = md5.digest();
  const stated = request.headers["content-md5"];
  if (stated && stated !== digest.toString("base64")) {
    await rm(arriving, { force: true });
    response.writeHead(400, { "content-type": "application/xml" });
    response.end("<Error><Code>BadDigest</Code></Error>");
    return;
  }
  await rename(arriving, path);
  await writeFile(`${path}.md5`, digest.toString("hex"));
  response.writeHead(200, { etag: `"${digest.toString("hex")}"` }).end();
}

const keyOf = async (folder: string): Promise<string | undefined> => {
  try {
    return await readFile(join(folder, "key"), "utf8");
  } catch {
    return undefined;
  }
};
