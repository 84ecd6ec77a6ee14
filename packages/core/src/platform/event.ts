import type { Actor } from "./context.ts";
import type { ItemOf } from "./entity.ts";
import type { Events } from "./event.entity.ts";

export type StoredEvent = ItemOf<typeof Events>;

/** An event as the bus carries it and as those who react read it, with the data that its kind promises. */
export interface Told<K extends string = string, D = Record<string, unknown>> {
  id: string;
  kind: K;
  at: string;
  actor: Actor;
  subjectType: string;
  subjectId: string;
  data: D;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
}

/** Strips what only the table needs. */
export const told = (row: StoredEvent): Told => ({
  id: row.id,
  kind: row.kind,
  at: row.at,
  actor: row.actor as Actor,
  subjectType: row.subjectType,
  subjectId: row.subjectId,
  data: row.data,
  before: row.before,
  after: row.after,
});
