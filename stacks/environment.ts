import type { Config } from "./config.ts";
import { type Reachable, sentTo } from "./permissions.ts";
import type { BucketName, Uses } from "./uses.ts";

/** `ad-request mails` as a variable spells it. */
const upperSnake = (name: string): string => name.replaceAll(/[^A-Za-z0-9]+/g, "_").toUpperCase();

/** What a function finds in its surroundings: what every one reads at its start, and what it uses. */
export function environmentOf(
  uses: Uses,
  config: Config,
  { table, bus, secret, mail, buckets, queues }: Reachable,
  publicUrl: string,
): Record<string, string> {
  const touched = new Set<BucketName>([
    ...(uses.reads ?? []),
    ...(uses.writes ?? []),
    ...(uses.removes ?? []),
  ]);
  return {
    TANDEM_TABLE: table.name,
    TANDEM_BUS: bus.name,
    TANDEM_SECRETS_ID: secret.name,
    TANDEM_MAIL_FROM: config.mail.from,
    TANDEM_PUBLIC_URL: publicUrl,
    TANDEM_STAGE: config.stage,
    ...Object.fromEntries(
      sentTo(uses, queues).flatMap((name) => {
        const url = queues[name]?.url;
        return url ? [[`TANDEM_QUEUE_${upperSnake(name)}`, url]] : [];
      }),
    ),
    ...Object.fromEntries(
      [...touched].map((name) => [`TANDEM_BUCKET_${upperSnake(name)}`, buckets[name].name]),
    ),
    ...(uses.mail && {
      TANDEM_SES_CONFIGURATION_SET: mail.configurationSet,
      TANDEM_SES_RATE: String(config.mail.perSecond),
    }),
    ...(uses.texts && {
      ...(config.texts.senderId && { TANDEM_SMS_SENDER_ID: config.texts.senderId }),
      ...(config.texts.originationNumber && {
        TANDEM_SMS_ORIGINATION_NUMBER: config.texts.originationNumber,
      }),
    }),
    ...config.settings,
  };
}
