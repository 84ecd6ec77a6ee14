import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBDocumentClient } from "@aws-sdk/lib-dynamodb";
import { Bus } from "./bus.ts";
import { type Config, readConfig } from "./config.ts";
import { Mailer } from "./mailer.ts";
import { Objects } from "./objects.ts";
import { Queues } from "./queue.ts";
import { Secrets } from "./secrets.ts";
import { Table } from "./table.ts";

/** The engines under everything, and nothing that knows what Tandem is for. */
export interface Platform {
  config: Config;
  table: Table;
  secrets: Secrets;
  bus: Bus;
  queues: Queues;
  mailer: Mailer;
  objects: Objects;
}

/** A document client that leaves undefined out, and keeps one connection per call under way. */
export const documentClient = (): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** The platform that the environment describes; engines are made when first used. */
export function createPlatform(config: Config = readConfig()): Platform {
  return lazily({
    config: () => config,
    table: () => new Table(config.table, documentClient()),
    secrets: () => new Secrets(config.secretsId),
    bus: () => new Bus(config.bus),
    queues: () => new Queues(),
    mailer: () => new Mailer(config.mailFrom),
    objects: () => new Objects(),
  });
}

function lazily(makers: { [K in keyof Platform]: () => Platform[K] }): Platform {
  const platform = {} as Platform;
  for (const [name, make] of Object.entries(makers)) {
    let made: unknown;
    Object.defineProperty(platform, name, {
      enumerable: true,
      configurable: true,
      get: () => (made ??= make()),
    });
  }
  return platform;
}
