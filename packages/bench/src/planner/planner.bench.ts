/**
 * What planning the daily digests costs when few of many are due.
 * Alone: `npm run bench -- --only planner`
 */

import { BatchWriteCommand } from "@aws-sdk/lib-dynamodb";
import { newId, type Op, type Platform, setClock } from "@tandem/core/platform";
import { testPlatform } from "@tandem/core/platform/testing";
import { Agendas, agendaAfter, planDigests, Zones } from "@tandem/core/reminder";
import { bareClient } from "../bare-client.ts";
import { type Measure, median } from "../measure.ts";
import { type Cost, Meter } from "../routes/meter.ts";

/** Nine in the morning in UTC; in the zones beside it, it is not. */
const NINE = new Date("2026-03-03T09:00:00Z");
const TODAY = "2026-03-03";
const ELSEWHERE = ["Etc/GMT+12", "Etc/GMT+9", "Etc/GMT+5", "Etc/GMT+1", "Etc/GMT-13"];
const RUNS = 3;
const WRITERS = 8;
const MB = 2 ** 20;

export interface PlannerFigures {
  accounts: number;
  due: number;
  cost: Cost;
  /** Messages put on the queue, and calls of SQS for them. */
  messages: number;
  queueCalls: number;
  ms: number;
  /** How much the process grew while planning, in MB. */
  grownMb: number;
}

/** A table of agendas, and the planner on it. */
export class Agenda {
  private readonly platform: Platform;
  private readonly meter: Meter;
  private accounts = 0;
  private due = 0;
  private messages = 0;
  private queueCalls = 0;

  private constructor(platform: Platform) {
    this.platform = platform;
    this.meter = new Meter(platform);
    const sendAll = async (_: string, all: readonly unknown[]) => {
      this.messages += all.length;
      this.queueCalls += Math.ceil(all.length / 10);
    };
    Object.defineProperty(platform, "queues", { value: { sendAll } });
  }

  static async open(): Promise<Agenda> {
    const agenda = new Agenda(await testPlatform());
    await agenda.write(["UTC", ...ELSEWHERE].map((zone) => itemOf(Zones.put({ zone }))));
    return agenda;
  }

  /** So many more accounts, of which so many are due now; of the others half are due some other day. */
  async fill(accounts: number, due: number): Promise<void> {
    const rows = Array.from({ length: accounts }, (_, i) => {
      const dueDay = i < due ? TODAY : i % 2 ? "2026-04-01" : undefined;
      const zone = i < due || i % 6 === 0 ? "UTC" : (ELSEWHERE[i % 5] ?? "UTC");
      const where = { zone, niche: `beauty#niche ${i % 500}`, active: true };
      return itemOf(Agendas.put(agendaAfter(null, newId("inf"), where, dueDay)));
    });
    await this.write(rows);
    this.accounts += accounts;
    this.due += due;
  }

  async measure(): Promise<PlannerFigures> {
    setClock(() => NINE);
    try {
      const times: number[] = [];
      let [cost, grownMb] = [undefined as Cost | undefined, 0];
      for (let run = 0; run < RUNS; run++) {
        [this.messages, this.queueCalls] = [0, 0];
        const before = process.memoryUsage.rss();
        const start = performance.now();
        cost = (await this.meter.measure(() => planDigests(this.platform, newId("job")))).cost;
        times.push(performance.now() - start);
        grownMb = Math.max(grownMb, (process.memoryUsage.rss() - before) / MB);
      }
      const { accounts, due, messages, queueCalls } = this;
      const ms = median(times);
      return { accounts, due, cost: cost as Cost, messages, queueCalls, ms, grownMb };
    } finally {
      setClock();
    }
  }

  /** Rows put 25 at a time, several times at once. */
  private async write(items: readonly object[]): Promise<void> {
    const client = bareClient();
    const { name } = this.platform.table;
    const batches = Array.from({ length: Math.ceil(items.length / 25) }, (_, i) =>
      items.slice(25 * i, 25 * (i + 1)).map((Item) => ({ PutRequest: { Item } })),
    );
    const writer = async () => {
      for (let wanted = batches.pop(); wanted; wanted = batches.pop()) {
        const { UnprocessedItems } = await client.send(
          new BatchWriteCommand({ RequestItems: { [name]: wanted as never[] } }),
        );
        const left = UnprocessedItems?.[name];
        if (left?.length) batches.push(left as never[]);
      }
    };
    await Promise.all(Array.from({ length: WRITERS }, writer));
  }
}

/** The row that an operation puts. */
const itemOf = (op: Op): object => op.params({ table: "any" }).Item;

/** How much more the second costs than the first, at worst: in calls, units or messages. */
export function ratioOf(few: PlannerFigures, many: PlannerFigures): number {
  const figures = ({ cost, queueCalls }: PlannerFigures) => [
    cost.roundTrips,
    cost.read,
    cost.write,
    queueCalls,
  ];
  const before = figures(few);
  return Math.max(...figures(many).map((figure, i) => figure / (before[i] ?? 1)));
}

const COMMAND = "npm run bench -- --only planner";
const TARGET = 1.2;
const DUE = 2_000;

const inWords = ({ accounts, due, cost, messages, queueCalls, ms, grownMb }: PlannerFigures) =>
  `${due} due of ${accounts}: ${cost.roundTrips} round trips, ${cost.read} read and ${cost.write} write units, ${messages} messages in ${queueCalls} calls, ${Math.round(ms)} ms, +${grownMb.toFixed(1)} MB`;

/** The cost with the same number due of ten times as many accounts. */
export async function measurePlanner(): Promise<Measure[]> {
  const agenda = await Agenda.open();
  await agenda.fill(10_000, DUE);
  const few = await agenda.measure();
  await agenda.fill(90_000, 0);
  const many = await agenda.measure();
  const ratio = ratioOf(few, many);
  return [
    {
      area: "planner",
      target: `2,000 due of 100,000 ≤ ${TARGET}× the cost of 2,000 due of 10,000`,
      figure: `${ratio.toFixed(2)}× (${inWords(few)}; ${inWords(many)})`,
      command: COMMAND,
      pass: ratio <= TARGET,
    },
  ];
}
