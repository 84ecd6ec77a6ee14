declare module "s3rver" {
  import type { IncomingMessage, ServerResponse } from "node:http";

  /** The part of s3rver's surface that is used here; the package brings no types. */
  export default class S3rver {
    constructor(options: {
      directory: string;
      silent?: boolean;
      vhostBuckets?: boolean;
      configureBuckets?: { name: string }[];
    });
    configureBuckets(): Promise<unknown>;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
  }
}
