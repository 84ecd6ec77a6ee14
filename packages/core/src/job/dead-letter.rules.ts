import type { DeadLetter } from "@tandem/contract";
import type { ItemOf } from "../platform/index.ts";
import type { DeadLetters } from "./dead-letter.entity.ts";

export type DeadLetterRow = ItemOf<typeof DeadLetters>;

/** What a message says of itself that is no text and no address. */
export interface Gist {
  /** `ad_request.offered`, `sweep`; "unreadable" where the body is no JSON object, "unknown" where it names none. */
  kind: string;
  eventId?: string;
}

/** Reads the kind of a message: an event's envelope from the bus, or what was sent to the queue itself. */
export function gistOf(body: string): Gist {
  let message: unknown;
  try {
    message = JSON.parse(body);
  } catch {
    return { kind: "unreadable" };
  }
  if (typeof message !== "object" || message === null) return { kind: "unreadable" };
  const { "detail-type": type, detail, kind } = message as Record<string, unknown>;
  const id = (detail as { id?: unknown } | undefined)?.id;
  const named = typeof type === "string" ? type : kind;
  return {
    kind: typeof named === "string" ? named.slice(0, 80) : "unknown",
    ...(typeof id === "string" ? { eventId: id } : {}),
  };
}

/** A dead-letter queue is named after its queue: `arn:…:mail-dlq` is that of `mail`, with or without a stage before it. */
export const queueOfArn = (arn: string, queues: readonly string[]): string => {
  const name = arn.slice(arn.lastIndexOf(":") + 1).replace(/-dlq$/, "");
  if (queues.includes(name)) return name;
  const ends = queues.filter((queue) => name.endsWith(`-${queue}`));
  return ends.sort((a, b) => b.length - a.length)[0] ?? name;
};

export const letterView = (row: DeadLetterRow): DeadLetter => ({
  id: row.id,
  queue: row.queue,
  kind: row.kind,
  body: row.body ?? "",
  receives: row.receives,
  sentAt: row.sentAt,
  diedAt: row.diedAt,
});
