import { createHash, createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { bucketName, names } from "../environment.ts";
import { freshFolder } from "../fixtures/notes.ts";
import { root, wiring } from "../fixtures/wiring.ts";
import { startLocalcloud } from "../index.ts";

const hmac = (key: string | Buffer, text: string) =>
  createHmac("sha256", key).update(text).digest();

/** A presigned link, made step by step from Amazon's description of it. */
function presign(method: string, key: string, expires = 900, extra: Record<string, string> = {}) {
  const endpoint = new URL(process.env.AWS_ENDPOINT_URL_S3 ?? "");
  const date = new Date().toISOString().replace(/[-:]|\.\d{3}/g, "");
  const scope = `${date.slice(0, 8)}/${names.region}/s3/aws4_request`;
  const query = new URLSearchParams({
    "X-Amz-Algorithm": "AWS4-HMAC-SHA256",
    "X-Amz-Credential": `${names.accessKeyId}/${scope}`,
    "X-Amz-Date": date,
    "X-Amz-Expires": String(expires),
    "X-Amz-SignedHeaders": "host",
    ...extra,
  });
  query.sort();
  const path = `/${bucketName("exports")}/${key.split("/").map(encodeURIComponent).join("/")}`;
  const canonicalQuery = query.toString().replaceAll("+", "%20");
  const request = [
    method,
    path,
    canonicalQuery,
    `host:${endpoint.host}`,
    "",
    "host",
    "UNSIGNED-PAYLOAD",
  ];
  const hash = createHash("sha256").update(request.join("\n")).digest("hex");
  let signing = hmac(`AWS4${names.secretAccessKey}`, date.slice(0, 8));
  for (const part of [names.region, "s3", "aws4_request"]) signing = hmac(signing, part);
  const signature = hmac(signing, ["AWS4-HMAC-SHA256", date, scope, hash].join("\n")).toString(
    "hex",
  );
  return `${endpoint.origin}${path}?${canonicalQuery}&X-Amz-Signature=${signature}`;
}

test("objects are kept over a restart and given to the holder of a presigned link alone", async () => {
  const data = `${freshFolder()}/data`;
  const first = await startLocalcloud({ wiring, root, data, quiet: true });
  const body = "id,name\n1,Łódź\n";
  const put = await fetch(presign("PUT", "one/täst file.csv"), {
    method: "PUT",
    body,
    headers: { "content-type": "text/csv", origin: first.url },
  });
  expect(put.status).toBe(200);
  expect(put.headers.get("access-control-allow-origin")).toBe(first.url);
  const link = presign("GET", "one/täst file.csv", 900, {
    "response-content-disposition": 'attachment; filename="a b.csv"',
  });
  await first.stop();

  const second = await startLocalcloud({ wiring, root, data, port: first.port, quiet: true });
  const got = await fetch(link);
  expect(got.status).toBe(200);
  expect(await got.text()).toBe(body);
  expect(got.headers.get("content-type")).toBe("text/csv");
  expect(got.headers.get("content-disposition")).toBe('attachment; filename="a b.csv"');

  const status = async (url: string) => (await fetch(url)).status;
  expect(await status(presign("GET", "none.csv"))).toBe(404);
  expect(await status(link.split("?")[0] ?? "")).toBe(403);
  expect(await status(link.replace("one/", "two/"))).toBe(403);
  expect(await status(presign("PUT", "one/täst file.csv"))).toBe(403);
  const short = presign("GET", "one/täst file.csv", 1);
  expect(await status(short)).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 2_100));
  expect(await status(short)).toBe(403);

  const preflight = (origin: string) =>
    fetch(presign("PUT", "x"), {
      method: "OPTIONS",
      headers: { origin, "access-control-request-method": "PUT" },
    });
  expect((await preflight(second.url)).headers.get("access-control-allow-methods")).toContain(
    "PUT",
  );
  expect((await preflight("https://evil.example")).status).toBe(403);
  await second.stop();
});

test("an upload in parts goes on after a restart, and is not there any more once completed or dropped", async () => {
  const data = `${freshFolder()}/data`;
  const key = "one/täst large.csv";
  const first = await startLocalcloud({ wiring, root, data, quiet: true });
  const begin = async () => {
    const answer = await fetch(presign("POST", key, 900, { uploads: "" }), { method: "POST" });
    return /<UploadId>(\w+)</.exec(await answer.text())?.[1] ?? "";
  };
  const sendPart = (uploadId: string, partNumber: number, body: string, md5?: string) =>
    fetch(presign("PUT", key, 900, { partNumber: String(partNumber), uploadId }), {
      method: "PUT",
      body,
      headers: md5 ? { "content-md5": md5 } : {},
    });
  const complete = (uploadId: string, etags: Array<[number, string]>) =>
    fetch(presign("POST", key, 900, { uploadId }), {
      method: "POST",
      body: `<CompleteMultipartUpload>${etags
        .map(([n, etag]) => `<Part><PartNumber>${n}</PartNumber><ETag>${etag}</ETag></Part>`)
        .join("")}</CompleteMultipartUpload>`,
    });
  const uploadId = await begin();
  const dropped = await begin();
  const large = "x".repeat(6_000_000);
  const one = (await sendPart(uploadId, 2, large)).headers.get("etag") ?? "";
  expect((await sendPart(uploadId, 3, "spoilt", "AAAAAAAAAAAAAAAAAAAAAA==")).status).toBe(400);
  await first.stop();

  const second = await startLocalcloud({ wiring, root, data, port: first.port, quiet: true });
  const two = (await sendPart(uploadId, 5, "end")).headers.get("etag") ?? "";
  const done = await complete(uploadId, [
    [2, one],
    [5, two],
  ]);
  expect(done.status).toBe(200);
  expect((await (await fetch(presign("GET", key))).text()) === `${large}end`).toBe(true);

  expect((await complete(uploadId, [[2, one]])).status).toBe(404);
  expect((await sendPart(uploadId, 6, "late")).status).toBe(404);
  const drop = () =>
    fetch(presign("DELETE", key, 900, { uploadId: dropped }), { method: "DELETE" });
  expect((await drop()).status).toBe(204);
  expect((await drop()).status).toBe(404);
  expect((await fetch(presign("HEAD", key), { method: "HEAD" })).status).toBe(200);
  await second.stop();
});
