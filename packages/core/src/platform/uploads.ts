import { createHash } from "node:crypto";
import { type Answer, exchange } from "./aws/exchange.ts";
import { Objects } from "./objects.ts";

/** A part that lies in S3, by its number (1 to 10,000, ascending, gaps allowed) and its ETag. */
export interface Part {
  number: number;
  etag: string;
}

/** How long one try may take, how often it is tried, and how long is waited before the next at most. */
export interface Patience {
  timeoutMs: number;
  tries: number;
  pauseMs: number;
}
const PATIENCE: Patience = { timeoutMs: 30_000, tries: 5, pauseMs: 500 };

/**
 * Puts objects into S3, large ones in parts. Requests are signed one by one, as `Objects` does it:
 * the five that are needed are a page of code, where S3's client would add 163 KB to the
 * function. What passes (timeouts, throttling, answers of 5xx) is tried again with full jitter;
 * doing any of this twice is the same as doing it once.
 */
export class Uploads {
  constructor(
    private readonly objects: Objects = new Objects(),
    private readonly patience: Patience = PATIENCE,
  ) {}

  /** A whole object at once. */
  async put(bucket: string, key: string, body: Uint8Array, type: string): Promise<void> {
    await this.send("PUT", bucket, key, {}, { body, type });
  }

  /** Begins an object in parts; the upload's id. One that is never completed shows nowhere. */
  async begin(bucket: string, key: string, type: string): Promise<string> {
    const answer = await this.send("POST", bucket, key, { uploads: "" }, { type });
    const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(answer.text)?.[1];
    if (!uploadId) throw new Error("S3 began no upload.");
    return uploadId;
  }

  /** One part, of 5 MiB at least unless it is the last; its ETag. The same number again replaces it. */
  async part(
    bucket: string,
    key: string,
    uploadId: string,
    number: number,
    body: Uint8Array,
  ): Promise<string> {
    const query = { partNumber: String(number), uploadId };
    const { headers } = await this.send("PUT", bucket, key, query, { body });
    if (!headers.etag) throw new Error("S3 named no ETag of a part.");
    return headers.etag;
  }

  /** Makes the object of its parts. `gone` when there is no such upload, as after it was completed. */
  async complete(
    bucket: string,
    key: string,
    uploadId: string,
    parts: readonly Part[],
  ): Promise<"done" | "gone"> {
    const list = parts.map(
      ({ number, etag }) =>
        `<Part><PartNumber>${number}</PartNumber><ETag>${etag.replaceAll('"', "&quot;")}</ETag></Part>`,
    );
    const body = Buffer.from(
      `<CompleteMultipartUpload xmlns="http://s3.amazonaws.com/doc/2006-03-01/">${list.join("")}</CompleteMultipartUpload>`,
    );
    const type = "application/xml";
    const answer = await this.send("POST", bucket, key, { uploadId }, { body, type, absent: true });
    return answer.status === 404 ? "gone" : "done";
  }

  /** Drops what was uploaded of an object that will not be completed. */
  async abort(bucket: string, key: string, uploadId: string): Promise<void> {
    await this.send("DELETE", bucket, key, { uploadId }, { absent: true });
  }

  private async send(
    method: "PUT" | "POST" | "DELETE",
    bucket: string,
    key: string,
    query: Record<string, string>,
    { body, type, absent = false }: { body?: Uint8Array; type?: string; absent?: boolean },
  ): Promise<Answer> {
    const headers = {
      ...(type && { "content-type": type }),
      // S3 refuses a body that was changed on its way.
      ...(body && { "content-md5": createHash("md5").update(body).digest("base64") }),
    };
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.ask(method, bucket, key, query, headers, body).catch(
        (error: Error) => error,
      );
      if (!(outcome instanceof Error)) {
        const { status, text } = outcome;
        if (status < 300 && !isError(text)) return outcome;
        if (absent && status === 404) return outcome;
        if (!isPassing(status) || attempt === this.patience.tries) throw failure(status, text);
      } else if (attempt === this.patience.tries) throw outcome;
      const longest = Math.min(this.patience.pauseMs * 2 ** attempt, 16 * this.patience.pauseMs);
      await new Promise((next) => setTimeout(next, Math.random() * longest));
    }
  }

  private async ask(
    method: "PUT" | "POST" | "DELETE",
    bucket: string,
    key: string,
    query: Record<string, string>,
    headers: Record<string, string>,
    body: Uint8Array | undefined,
  ): Promise<Answer> {
    const { url } = await this.objects.presign(method, bucket, key, { query });
    const { timeoutMs } = this.patience;
    const limits = { connectMs: timeoutMs, answerMs: timeoutMs };
    return exchange({ method, url: new URL(url), headers, body }, limits);
  }
}

/** Completing takes so long that S3 may answer 200 first and with an error then. */
const isError = (text: string): boolean => /<Error>/.test(text);
/** 200 is here for an error after the answer began, which is to be tried again like a 5xx. */
const isPassing = (status: number): boolean =>
  status >= 500 || status === 429 || status === 408 || status < 300;
const failure = (status: number, text: string): Error =>
  new Error(`S3 answered ${status} ${/<Code>(\w+)<\/Code>/.exec(text)?.[1] ?? ""}`.trim());
