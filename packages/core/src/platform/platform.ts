import { Bus } from "./bus.ts";
import { type Config, readConfig } from "./config.ts";
import { Mailer } from "./mailer.ts";
import { Objects } from "./objects.ts";
import { Queues } from "./queue.ts";
import { Secrets } from "./secrets.ts";
import { Table } from "./table.ts";
import { TableClient } from "./table-client.ts";
import { Texts } from "./texts.ts";
import { Uploads } from "./uploads.ts";

/** The engines under everything, and nothing that knows what Tandem is for. */
export interface Platform {
  config: Config;
  table: Table;
  secrets: Secrets;
  bus: Bus;
  queues: Queues;
  mailer: Mailer;
  texts: Texts;
  objects: Objects;
  uploads: Uploads;
}

/** What sends for a table: plain objects out and in, undefined left out. */
export const documentClient = (): TableClient => new TableClient();

type Makers = { [K in Exclude<keyof Platform, "config">]?: (config: Config) => Platform[K] };

/** The engines, each by itself: a function names those that it uses, and only those are in its bundle. */
export const onTable = { table: (config: Config) => new Table(config.table, documentClient()) };
export const onSecrets = { secrets: (config: Config) => new Secrets(config.secretsId) };
export const onBus = { bus: (config: Config) => new Bus(config.bus) };
export const onQueues = { queues: () => new Queues() };
export const onMail = { mailer: (config: Config) => new Mailer(config.mailFrom) };
export const onTexts = { texts: () => new Texts() };
export const onObjects = { objects: () => new Objects() };
export const onUploads = { uploads: () => new Uploads() };

/**
 * The platform that the environment describes, with these engines; each is made when first used.
 * An engine that was not named is a programming error, and says so.
 */
export function createPlatform(makers: Makers, config: Config = readConfig()): Platform {
  const platform = { config } as Platform;
  for (const name of ENGINES) {
    let made: unknown;
    const get = () => {
      const make = makers[name];
      if (!make) throw new Error(`This function was not given the engine "${name}".`);
      made ??= make(config);
      return made;
    };
    Object.defineProperty(platform, name, { enumerable: true, configurable: true, get });
  }
  return platform;
}

const ENGINES = [
  "table",
  "secrets",
  "bus",
  "queues",
  "mailer",
  "texts",
  "objects",
  "uploads",
] as const;
