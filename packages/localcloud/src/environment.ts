import type { Ports } from "./ports.ts";
import { upperSnake, type Wiring } from "./wiring.ts";

/** Names of what exists once in this cloud. */
export const names = {
  table: "tandem-local",
  bus: "tandem-local",
  secret: "tandem-local/sessions",
  region: "eu-central-1",
  account: "000000000000",
  /** The key that emulators know, for where one of them takes the place of what is embedded. */
  accessKeyId: "test",
  secretAccessKey: "test",
} as const;

/** The bucket behind a name of the wiring. */
export const bucketName = (name: string): string => `tandem-local-${name}`;

/** Services of another cloud that take the place of embedded ones, by address. */
export type Outside = { dynamodb?: string; sqs?: string; s3?: string };

/**
 * What the SDK's own variables name: one service each, or all of them at once. The mailbox, the bus
 * and the secrets stay here, because here is where they can be looked at.
 */
export function outsideFrom(variables: NodeJS.ProcessEnv): Outside {
  const named = (service: string) => {
    const address = variables[`AWS_ENDPOINT_URL_${service}`] ?? variables.AWS_ENDPOINT_URL;
    return address?.replace(/\/$/, "") || undefined;
  };
  return { dynamodb: named("DYNAMODB"), sqs: named("SQS"), s3: named("S3") };
}

/** Where each service answers, and what begins the names of queues there. */
export type Places = {
  dynamodb: string;
  sqs: string;
  s3: string;
  wire: string;
  queuePrefix: string;
};

/** Embedded services answer on loopback, on a port each. */
export function placesOf(ports: Ports, outside: Outside): Places {
  const here = (port: number) => `http://127.0.0.1:${port}`;
  return {
    dynamodb: outside.dynamodb ?? here(ports.dynamodb),
    sqs: outside.sqs ?? here(ports.sqs),
    s3: outside.s3 ?? here(ports.s3),
    wire: here(ports.wire),
    // Others may have queues there.
    queuePrefix: outside.sqs ? "tandem-local-" : "",
  };
}

/** The address of a queue. */
export const queueUrl = (places: Pick<Places, "sqs" | "queuePrefix">, name: string): string =>
  `${places.sqs}/${names.account}/${places.queuePrefix}${name}`;

/**
 * What the deployed functions would find in their environment, with the SDK's endpoints pointing
 * here.
 *
 * @param publicUrl address of the web app, without a slash at its end.
 */
export function environment(
  wiring: Wiring,
  places: Places,
  publicUrl: string,
): Record<string, string> {
  const { dynamodb, sqs, s3, wire } = places;
  const queues = Object.keys(wiring.queues).map((name) => [
    `TANDEM_QUEUE_${upperSnake(name)}`,
    queueUrl(places, name),
  ]);
  const buckets = Object.keys(wiring.buckets).map((name) => [
    `TANDEM_BUCKET_${upperSnake(name)}`,
    bucketName(name),
  ]);
  return {
    TANDEM_TABLE: names.table,
    TANDEM_BUS: names.bus,
    ...Object.fromEntries([...queues, ...buckets]),
    TANDEM_SECRETS_ID: names.secret,
    TANDEM_MAIL_FROM: process.env.TANDEM_MAIL_FROM ?? "Tandem <hello@tandem.localhost>",
    TANDEM_PUBLIC_URL: publicUrl,
    TANDEM_STAGE: "local",
    AWS_REGION: names.region,
    AWS_ACCESS_KEY_ID: names.accessKeyId,
    AWS_SECRET_ACCESS_KEY: names.secretAccessKey,
    AWS_SESSION_TOKEN: "",
    AWS_ENDPOINT_URL_DYNAMODB: dynamodb,
    AWS_ENDPOINT_URL_DYNAMODB_STREAMS: dynamodb,
    AWS_ENDPOINT_URL_SQS: sqs,
    AWS_ENDPOINT_URL_S3: s3,
    AWS_ENDPOINT_URL_EVENTBRIDGE: wire,
    AWS_ENDPOINT_URL_SESV2: wire,
    AWS_ENDPOINT_URL_SES: wire,
    AWS_ENDPOINT_URL_SNS: wire,
    AWS_ENDPOINT_URL_SECRETS_MANAGER: wire,
    // The SDK's notice about old Node versions says nothing to whom only starts the app.
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    // No provider's limit holds here, and nobody waits at a desk for one.
    TANDEM_SES_RATE: process.env.TANDEM_SES_RATE ?? "1000",
    TANDEM_CHAT_ENDPOINT: wire,
    TANDEM_LOG_LEVEL: process.env.TANDEM_LOG_LEVEL ?? "WARN",
    POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? "WARN",
  };
}

/** Sets variables of this process and returns what sets them back. */
export function applyEnvironment(variables: Record<string, string>): () => void {
  const before = Object.keys(variables).map((name) => [name, process.env[name]] as const);
  for (const [name, value] of Object.entries(variables)) {
    if (value === "") delete process.env[name];
    else process.env[name] = value;
  }
  return () => {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  };
}
