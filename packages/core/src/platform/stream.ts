import { unmarshall } from "@aws-sdk/util-dynamodb";
import { Events } from "./event.entity.ts";
import type { StoredEvent } from "./event.ts";

/** A record of the table's stream, as far as it is read here. */
export interface StreamRecord {
  eventName?: string;
  dynamodb?: { SequenceNumber?: string; NewImage?: unknown };
}
type Image = Record<string, { S?: string }>;

/** The event whose row a record tells of the writing of, or undefined where it tells of another row or change. */
export function eventWritten(record: StreamRecord): StoredEvent | undefined {
  const image = record.dynamodb?.NewImage as Image | undefined;
  if (record.eventName !== "INSERT" || image?.__edb_e__?.S !== "event") return undefined;
  const row = unmarshall(image as Parameters<typeof unmarshall>[0]);
  return Events.parse({ Item: row }).data ?? undefined;
}
