import { type Attributes, unmarshalled } from "./attributes.ts";
import type { StoredEvent } from "./event.ts";

/** A record of the table's stream, as far as it is read here. */
export interface StreamRecord {
  eventName?: string;
  dynamodb?: { SequenceNumber?: string; NewImage?: unknown };
}

/**
 * The event whose row a record tells of the writing of, or undefined where it tells of another row or
 * change. Read without ElectroDB, whose attributes have the names of the row's fields here: it
 * would be half of what the function that publishes weighs.
 */
export function eventWritten(record: StreamRecord): StoredEvent | undefined {
  const image = record.dynamodb?.NewImage as Attributes | undefined;
  if (record.eventName !== "INSERT" || image?.__edb_e__?.S !== "event") return undefined;
  return unmarshalled(image) as unknown as StoredEvent;
}
