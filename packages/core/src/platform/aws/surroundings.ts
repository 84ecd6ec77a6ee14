/** Who signs a request. */
export interface Credentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
}

/**
 * The credentials that Lambda sets, by the SDK's own variables. Read for each request, because
 * Lambda may renew them while a process lives.
 */
export function credentials(): Credentials {
  const accessKeyId = process.env.AWS_ACCESS_KEY_ID;
  const secretAccessKey = process.env.AWS_SECRET_ACCESS_KEY;
  if (!accessKeyId || !secretAccessKey) {
    throw new Error("AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY are not set.");
  }
  return { accessKeyId, secretAccessKey, sessionToken: process.env.AWS_SESSION_TOKEN };
}

export function region(): string {
  const name = process.env.AWS_REGION;
  if (!name) throw new Error("AWS_REGION is not set.");
  return name;
}

/** What ends the names of AWS's hosts, which is another in China. */
export const domain = (regionName: string): string =>
  regionName.startsWith("cn-") ? "amazonaws.com.cn" : "amazonaws.com";

/**
 * What takes AWS's place for a service (`DYNAMODB`), without a slash at its end: its own variable,
 * or the one for all.
 */
export const endpointOf = (service: string): string | undefined =>
  (process.env[`AWS_ENDPOINT_URL_${service}`] || process.env.AWS_ENDPOINT_URL)?.replace(/\/$/, "");
