import { type Platform, type Told, told } from "@tandem/core/platform";

/** What one piece of work asked of the table. */
export interface Cost {
  /** Waves of calls: one begun after another ended is a further round trip. */
  roundTrips: number;
  /** Read and write capacity units, those of indexes included. */
  read: number;
  write: number;
  /** How many calls of which command. */
  calls: Record<string, number>;
}

interface Call {
  command: string;
  start: number;
  end: number;
  units: number;
  shared: boolean;
}

interface Consumed {
  CapacityUnits?: number;
}

const READS = new Set(["Get", "BatchGet", "Query"]);

/** What a process asks once for many requests: the log of search, what was revoked, what changed, the request limit. */
const SHARED = /"(revocations|changes|search#[^"]*|rate#requests[^"]*)"/;

/** Watches what a platform's table is asked, and keeps the events that are written to it. */
export class Meter {
  /** Events written since they were last taken. */
  private readonly events: Told[] = [];
  private calls: Call[] = [];

  constructor(platform: Platform) {
    platform.table.client.middlewareStack.add(
      (next, context) => async (args) => {
        const input = args.input as { TransactItems?: Array<{ Put?: { Item?: unknown } }> };
        const call: Call = {
          command: String(context.commandName).replace(/(Items?)?Command$/, ""),
          start: performance.now(),
          end: Number.POSITIVE_INFINITY,
          units: 0,
          shared: !input.TransactItems && SHARED.test(JSON.stringify(input)),
        };
        this.calls.push(call);
        try {
          const answer = await next({
            ...args,
            input: { ...input, ReturnConsumedCapacity: "INDEXES" } as typeof args.input,
          });
          const { ConsumedCapacity: used } = answer.output as {
            ConsumedCapacity?: Consumed | Consumed[];
          };
          call.units = [used ?? []].flat().reduce((sum, one) => sum + (one.CapacityUnits ?? 0), 0);
          this.keepEvents(input.TransactItems);
          return answer;
        } finally {
          call.end = performance.now();
        }
      },
      { step: "initialize", priority: "high", name: "meter", override: true },
    );
  }

  /** Does something and tells what it cost, without what the process asks for many requests at once. */
  async measure<T>(work: () => Promise<T>): Promise<{ result: T; cost: Cost }> {
    this.calls = [];
    const result = await work();
    return { result, cost: this.cost() };
  }

  takeEvents(): Told[] {
    return this.events.splice(0);
  }

  private keepEvents(items: Array<{ Put?: { Item?: unknown } }> = []): void {
    for (const { Put } of items) {
      const row = Put?.Item as { __edb_e__?: string } | undefined;
      if (row?.__edb_e__ === "event") this.events.push(told(row as never));
    }
  }

  private cost(): Cost {
    const own = this.calls.filter(({ shared }) => !shared).sort((a, b) => a.start - b.start);
    const cost: Cost = { roundTrips: 0, read: 0, write: 0, calls: {} };
    const depths: number[] = [];
    for (const [i, call] of own.entries()) {
      const before = own
        .slice(0, i)
        .map((other, j) => (other.end <= call.start ? (depths[j] ?? 0) : 0));
      depths[i] = 1 + Math.max(0, ...before);
      cost.calls[call.command] = (cost.calls[call.command] ?? 0) + 1;
      if (READS.has(call.command)) cost.read += call.units;
      else cost.write += call.units;
    }
    cost.roundTrips = Math.max(0, ...depths);
    return cost;
  }
}
