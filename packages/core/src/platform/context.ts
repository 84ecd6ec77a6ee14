import type { Role } from "@tandem/contract";
import type { Platform } from "./platform.ts";

/** Who acts. `system` is what happens by itself. */
export interface Actor {
  id: string;
  role: Role | "system";
  name: string;
}

export const SYSTEM: Actor = { id: "system", role: "system", name: "Tandem" };

/** A caller's promise that a repeat is the same wish: kept with the answer in the very transaction that acts. */
export interface Idempotency {
  /** Account and key. */
  key: string;
  /** Digest of method, path and body. */
  digest: string;
  status: number;
}

/** Everything a verb may know besides its arguments. */
export interface Ctx {
  actor: Actor;
  now: Date;
  platform: Platform;
  requestId: string;
  idempotency?: Idempotency;
}

/** The context of what happens by itself. */
export const systemCtx = (platform: Platform, now: Date, requestId: string): Ctx => ({
  actor: SYSTEM,
  now,
  platform,
  requestId,
});
