import { randomBytes } from "node:crypto";
import {
  GetSecretValueCommand,
  PutSecretValueCommand,
  SecretsManagerClient,
} from "@aws-sdk/client-secrets-manager";
import { print, stageFrom } from "./run.ts";

const KEY_BYTES = 48;

interface Key {
  kid: string;
  key: string;
}

/**
 * Gives a stage a new key to sign with. The one before it goes on being believed until keys are
 * changed again, so that nobody is logged out.
 */
export async function rotateKeys(args: readonly string[]): Promise<void> {
  const SecretId = `tandem-${stageFrom(args)}/signing-keys`;
  const client = new SecretsManagerClient();
  const { SecretString = "{}" } = await client.send(new GetSecretValueCommand({ SecretId }));
  const keys = rotated(JSON.parse(SecretString), new Date());
  await client.send(new PutSecretValueCommand({ SecretId, SecretString: JSON.stringify(keys) }));
  client.destroy();
  print(`${keys.current.kid} signs within ten minutes; ${keys.previous.kid} is believed still.`);
}

/** The keys after a change. A secret that was only just made holds one key and nothing else. */
export function rotated(stored: Key | { current: Key }, at: Date): { current: Key; previous: Key } {
  const current = {
    kid: at.toISOString().slice(0, 16).replaceAll(/\D/g, ""),
    key: randomBytes(KEY_BYTES).toString("base64url"),
  };
  return { current, previous: "key" in stored ? stored : stored.current };
}
