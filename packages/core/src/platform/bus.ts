import { EventBridgeClient, PutEventsCommand } from "@aws-sdk/client-eventbridge";

export interface BusEvent {
  id: string;
  kind: string;
  detail: unknown;
  at: Date;
}

/** EventBridge takes ten entries a call. */
export const BUS_BATCH = 10;

/** Puts facts on the bus. */
export class Bus {
  private readonly name: string;
  private readonly client: EventBridgeClient;

  constructor(name: string, client = new EventBridgeClient()) {
    this.name = name;
    this.client = client;
  }

  /** Returns the ids of those the bus did not take. */
  async publish(events: BusEvent[]): Promise<string[]> {
    const { Entries } = await this.client.send(
      new PutEventsCommand({
        Entries: events.map((event) => ({
          EventBusName: this.name,
          Source: "tandem",
          DetailType: event.kind,
          Detail: JSON.stringify(event.detail),
          Time: event.at,
        })),
      }),
    );
    return events.filter((_, i) => Entries?.[i]?.ErrorCode).map((event) => event.id);
  }
}
