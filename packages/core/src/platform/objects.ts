import { presigned } from "./aws/signature.ts";
import { credentials, domain, endpointOf, region } from "./aws/surroundings.ts";
import { bucketName } from "./config.ts";

const PRESIGNED_SECONDS = 15 * 60;
/** How long putting one object may take. */
const WRITE_MS = 30_000;

/**
 * Objects in S3 by presigned addresses alone: signing needs no call and no S3 client, which keeps
 * the client out of the functions that only hand out addresses.
 */
export class Objects {
  /**
   * An address that lets its holder do this one thing for fifteen minutes.
   *
   * @param saveAs the name under which a browser saves what it loads; plain ASCII without quotes.
   * @param query what else the address says, signed with it: the upload and part that it is about.
   */
  async presign(
    method: "GET" | "HEAD" | "PUT" | "POST" | "DELETE",
    bucket: string,
    key: string,
    { saveAs, query = {} }: { saveAs?: string; query?: Record<string, string> } = {},
  ): Promise<{ url: string; expiresAt: Date }> {
    const place = address(bucketName(bucket), key);
    const at = new Date();
    const whole = {
      ...query,
      ...(saveAs && { "response-content-disposition": `attachment; filename="${saveAs}"` }),
    };
    const signed = presigned(
      { method, path: place.pathname, query: whole, host: place.host },
      PRESIGNED_SECONDS,
      { service: "s3", region: region(), credentials: credentials(), at },
    );
    return {
      url: `${place.origin}${place.pathname}?${signed}`,
      expiresAt: new Date(at.getTime() + PRESIGNED_SECONDS * 1000),
    };
  }

  /** How many bytes the object has, or undefined when there is none. */
  async size(bucket: string, key: string): Promise<number | undefined> {
    const { url } = await this.presign("HEAD", bucket, key);
    const answer = await fetch(url, { method: "HEAD" });
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw new Error(`S3 answered ${answer.status}.`);
    return Number(answer.headers.get("content-length") ?? 0);
  }

  /** The object's bytes as a stream, or undefined when there is none. */
  async read(
    bucket: string,
    key: string,
  ): Promise<{ body: AsyncIterable<Uint8Array>; size: number } | undefined> {
    const { url } = await this.presign("GET", bucket, key);
    const answer = await fetch(url);
    if (answer.status === 404) return undefined;
    if (!answer.ok || !answer.body) throw new Error(`S3 answered ${answer.status}.`);
    return { body: answer.body, size: Number(answer.headers.get("content-length") ?? 0) };
  }

  /** Puts an object, in place of one of the same key. */
  async write(bucket: string, key: string, bytes: Uint8Array, contentType: string): Promise<void> {
    const { url } = await this.presign("PUT", bucket, key);
    const answer = await fetch(url, {
      method: "PUT",
      headers: { "content-type": contentType },
      body: bytes as Uint8Array<ArrayBuffer>,
      signal: AbortSignal.timeout(WRITE_MS),
    });
    if (!answer.ok) throw new Error(`S3 answered ${answer.status}.`);
  }

  /** Deletes an object; one that is not there is deleted already. */
  async remove(bucket: string, key: string): Promise<void> {
    const { url } = await this.presign("DELETE", bucket, key);
    const answer = await fetch(url, { method: "DELETE", signal: AbortSignal.timeout(WRITE_MS) });
    if (!answer.ok && answer.status !== 404) throw new Error(`S3 answered ${answer.status}.`);
  }
}

/** Path style where an endpoint is named, as emulators want it; the bucket's own host in AWS. */
function address(bucket: string, key: string): URL {
  const path = key.split("/").map(encodeURIComponent).join("/");
  const endpoint = endpointOf("S3");
  if (endpoint) return new URL(`${endpoint}/${bucket}/${path}`);
  return new URL(`https://${bucket}.s3.${region()}.${domain(region())}/${path}`);
}
