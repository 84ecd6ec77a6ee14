import { webcrypto } from "node:crypto";
import { Service } from "./aws/service.ts";

type CryptoKey = webcrypto.CryptoKey;
/** One signing key, imported once: raw bytes at each use would cost twice as much. */
export interface SigningKey {
  kid: string;
  key: CryptoKey;
}
/** Two keys live at once, so that the key can be changed while sessions go on: the first one signs. */
export type SigningKeys = readonly [SigningKey, ...SigningKey[]];

interface StoredKey {
  kid: string;
  key: string;
}

const imported = async ({ kid, key }: StoredKey): Promise<SigningKey> => ({
  kid,
  key: await webcrypto.subtle.importKey(
    "raw",
    Buffer.from(key, "base64url"),
    { name: "HMAC", hash: "SHA-256" },
    false,
    ["sign", "verify"],
  ),
});

/** As a change of keys leaves them; a secret that was only just made holds one key and nothing else. */
const keysIn = (
  stored: StoredKey | { current?: StoredKey; previous?: StoredKey },
): { current?: StoredKey; previous?: StoredKey } =>
  "key" in stored ? { current: stored } : stored;

const FRESH_FOR_MS = 10 * 60_000;

/** The signing keys, read from Secrets Manager and kept for ten minutes. */
export class Secrets {
  private held: { keys: Promise<SigningKeys>; until: number } | undefined;
  private readonly id: string;
  private readonly service: Pick<Service, "call">;

  constructor(id: string, service: Pick<Service, "call"> = new Service("secretsmanager")) {
    this.id = id;
    this.service = service;
  }

  keys(): Promise<SigningKeys> {
    const now = Date.now();
    if (!this.held || this.held.until < now) {
      const keys = this.load();
      this.held = { keys, until: now + FRESH_FOR_MS };
      keys.catch(() => {
        this.held = undefined;
      });
    }
    return this.held.keys;
  }

  private async load(): Promise<SigningKeys> {
    const { SecretString } = await this.service.call<{ SecretString?: string }>("GetSecretValue", {
      SecretId: this.id,
    });
    const { current, previous } = keysIn(JSON.parse(SecretString ?? "{}"));
    if (!current) throw new Error(`The secret ${this.id} holds no current key.`);
    const first = await imported(current);
    return previous ? [first, await imported(previous)] : [first];
  }
}
