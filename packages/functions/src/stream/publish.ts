import { BUS_BATCH, eventWritten, log, onBus, type StoredEvent, told } from "@tandem/core/platform";
import type { Context, DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { platformOf } from "../platform.ts";

const platform = platformOf(onBus);

interface Written {
  sequence: string;
  row: StoredEvent;
}

/**
 * Puts the events that were written to the table on the bus. What is answered as failed is the
 * first record that the bus did not take: the stream goes on from there, so that what came after
 * it may be published twice and nothing is ever left out.
 */
export async function handler(
  event: DynamoDBStreamEvent,
  context?: Pick<Context, "awsRequestId">,
): Promise<DynamoDBBatchResponse> {
  const written = event.Records.flatMap((record): Written[] => {
    const row = eventWritten(record);
    return row ? [{ sequence: record.dynamodb?.SequenceNumber ?? "", row }] : [];
  });
  const chunks = Array.from({ length: Math.ceil(written.length / BUS_BATCH) }, (_, i) =>
    written.slice(i * BUS_BATCH, (i + 1) * BUS_BATCH),
  );
  const refused = new Set(
    (await Promise.all(chunks.map((chunk) => refusedOf(chunk, context?.awsRequestId)))).flat(),
  );
  const first = written.find(({ row }) => refused.has(row.id));
  return { batchItemFailures: first ? [{ itemIdentifier: first.sequence }] : [] };
}

/** The ids of the events in a chunk that are not on the bus; all of them when the call itself failed. */
async function refusedOf(chunk: Written[], requestId: string | undefined): Promise<string[]> {
  const events = chunk.map(({ row }) => ({
    id: row.id,
    kind: row.kind,
    detail: told(row),
    at: new Date(row.at),
  }));
  try {
    const refused = await platform().bus.publish(events);
    for (const eventId of refused) log.warn("event not taken by the bus", { requestId, eventId });
    return refused;
  } catch (error) {
    const errorName = error instanceof Error ? error.name : "unknown";
    log.error("bus not reached", { requestId, errorName, events: events.map(({ id }) => id) });
    return events.map(({ id }) => id);
  }
}
