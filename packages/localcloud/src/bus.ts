import { names } from "./environment.ts";
import type { QueueServer } from "./queues/server.ts";
import type { Wiring } from "./wiring.ts";

/** One entry of PutEvents as the wire carries it; `Time` in seconds since 1970. */
export type BusEntry = {
  Source?: string;
  DetailType?: string;
  Detail?: string;
  Time?: number;
  Resources?: string[];
  EventBusName?: string;
};

/** What PutEvents answers for one entry. */
export type BusResult = { EventId: string } | { ErrorCode: string; ErrorMessage: string };

function refusal(entry: BusEntry): BusResult | undefined {
  const invalid = (name: string) => ({
    ErrorCode: "InvalidArgument",
    ErrorMessage: `Parameter ${name} is not valid. Reason: ${name} is a required argument.`,
  });
  if (!entry.Source) return invalid("Source");
  if (!entry.DetailType) return invalid("DetailType");
  if (!entry.Detail) return invalid("Detail");
  try {
    const detail: unknown = JSON.parse(entry.Detail);
    if (typeof detail === "object" && detail && !Array.isArray(detail)) return undefined;
  } catch {
    // Answered below, as is any JSON that is no object.
  }
  return { ErrorCode: "MalformedDetail", ErrorMessage: "Detail is malformed." };
}

/** The names of the queues whose rule selects this detail-type. */
export const queuesFor = (wiring: Pick<Wiring, "queues">, detailType: string): string[] =>
  Object.entries(wiring.queues)
    .filter(([, { on }]) => on.includes(detailType))
    .map(([name]) => name);

/**
 * The event bus: each entry goes, in the envelope that a rule with a queue as its target delivers,
 * to every queue whose rule selects its detail-type. Answers in the order of the entries.
 */
export async function putEvents(
  wiring: Pick<Wiring, "queues">,
  queues: Pick<QueueServer, "send">,
  entries: readonly BusEntry[],
): Promise<BusResult[]> {
  const outgoing = new Map<string, { body: string }[]>();
  const results = entries.map((entry): BusResult => {
    const refused = refusal(entry);
    if (refused) return refused;
    const id = crypto.randomUUID();
    const at = entry.Time === undefined ? new Date() : new Date(entry.Time * 1000);
    const body = JSON.stringify({
      version: "0",
      id,
      "detail-type": entry.DetailType,
      source: entry.Source,
      account: names.account,
      time: at.toISOString().replace(/\.\d{3}Z$/, "Z"),
      region: names.region,
      resources: entry.Resources ?? [],
      detail: JSON.parse(entry.Detail ?? "{}") as unknown,
    });
    for (const queue of queuesFor(wiring, entry.DetailType ?? ""))
      outgoing.set(queue, [...(outgoing.get(queue) ?? []), { body }]);
    return { EventId: id };
  });
  await Promise.all([...outgoing].map(([queue, messages]) => queues.send(queue, messages)));
  return results;
}
