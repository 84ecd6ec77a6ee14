import { Service } from "./aws/service.ts";

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
  private readonly service = new Service("events");

  constructor(name: string) {
    this.name = name;
  }

  /** Returns the ids of those the bus did not take. */
  async publish(events: BusEvent[]): Promise<string[]> {
    const { Entries } = await this.service.call<{ Entries?: Array<{ ErrorCode?: string }> }>(
      "PutEvents",
      {
        Entries: events.map((event) => ({
          EventBusName: this.name,
          Source: "tandem",
          DetailType: event.kind,
          Detail: JSON.stringify(event.detail),
          // In seconds since 1970, as this protocol writes instants.
          Time: event.at.getTime() / 1000,
        })),
      },
    );
    return events.filter((_, i) => Entries?.[i]?.ErrorCode).map((event) => event.id);
  }
}
