import { api, queues, schedules } from "@tandem/functions/wiring";
import type { Prices } from "./prices.ts";
import type { Usage } from "./usage.ts";

/** Units that one call of a route takes from the table. */
export type RouteUnits = Record<string, { reads: number; writes: number }>;

const MILLION = 1e6;
const MONTH_SECONDS = 30 * 86_400;

/** The units of each route as core's README states them from measuring. */
export function readRouteUnits(readme: string): RouteUnits {
  const rows = /<!-- routes -->([\s\S]*?)<!-- \/routes -->/.exec(readme)?.[1] ?? "";
  return Object.fromEntries(
    [...rows.matchAll(/^\| ([A-Z]+ \S+) \| \d+ \| ([\d.]+) \| ([\d.]+) \|/gm)].map(
      ([, route = "", reads, writes]) => [route, { reads: Number(reads), writes: Number(writes) }],
    ),
  );
}

/** How many messages follow of an event: one for each queue whose rule selects it. */
export const messagesOf = (kind: string): number =>
  Object.values(queues).filter(({ on }) => (on as readonly string[]).includes(kind)).length;

const runsOf = (cron: string): number => {
  const [minute = "*", hour = "*"] = cron.split(" ");
  const every = /^\*\/(\d+)$/.exec(minute)?.[1];
  const anHour = every ? 60 / Number(every) : minute === "*" ? 60 : 1;
  return 30 * anHour * (hour === "*" ? 24 : 1);
};

const sum = (values: number[]): number => values.reduce((total, value) => total + value, 0);
const beyond = (value: number, free: number): number => Math.max(0, value - free);

/**
 * What a month costs, by service, in US dollars.
 *
 * @param users active in the month.
 * @param fixed how many alarms and secrets the stacks have.
 * @throws when a route of the usage was never measured.
 */
export function monthlyCost(
  users: number,
  {
    prices,
    usage,
    units,
    fixed,
  }: {
    prices: Prices;
    usage: Usage;
    units: RouteUnits;
    fixed: { alarms: number; secrets: number };
  },
): Record<string, number> {
  const calls = users * sum(Object.values(usage.calls));
  const events = users * sum(Object.values(usage.events));
  const messages =
    users *
    (usage.digests +
      sum(Object.entries(usage.events).map(([kind, count]) => count * messagesOf(kind))));
  const perCall = (of: "reads" | "writes") =>
    sum(
      Object.entries(usage.calls).map(([route, count]) => {
        const measured = units[route];
        if (!measured) throw new Error(`The units of ${route} were never measured.`);
        return count * measured[of];
      }),
    );
  const reads = users * perCall("reads") + messages * usage.perMessage.reads;
  const writes =
    users * perCall("writes") +
    calls * usage.limitWritesPerCall +
    messages * usage.perMessage.writes;
  const gb = (users * usage.kbStored) / MILLION;

  const workerRuns = messages / usage.batch;
  const workerGb =
    sum(Object.values(queues).map(({ memoryMb }) => memoryMb)) / Object.keys(queues).length / 1024;
  const gbSeconds =
    (calls * usage.apiMs * (api.memoryMb / 1024)) / 1000 +
    ((workerRuns + events) * usage.workerMs * workerGb) / 1000;
  const runs = sum(Object.values(schedules).map(({ cron }) => runsOf(cron)));
  // Queues are polled while nobody comes; that is what SQS costs at rest.
  const sqs =
    messages * usage.requestsPerMessage + 2 * Object.keys(queues).length * usage.pollsPerQueue;
  const edgeGb =
    (calls * usage.kbPerAnswer + users * usage.firstLoads * usage.kbPerFirstLoad) / MILLION;
  const edgeRequests = calls + users * usage.firstLoads * usage.requestsPerLoad;
  const traces = (calls + workerRuns) * usage.tracedShare + Math.min(calls, MONTH_SECONDS);

  const p = prices;
  return {
    Lambda:
      beyond(gbSeconds, p.lambda.freeGbSeconds) * p.lambda.perGbSecond +
      beyond((calls + workerRuns + events) / MILLION, p.lambda.freeMillion) * p.lambda.perMillion,
    "API Gateway": (calls / MILLION) * p.httpApi.perMillion,
    DynamoDB:
      (writes / MILLION) * p.table.perMillionWrites +
      (reads / MILLION) * p.table.perMillionReads +
      beyond(gb, p.table.freeGb) * p.table.perGbMonth +
      gb * p.table.backupPerGbMonth,
    EventBridge:
      (events / MILLION) * p.bus.perMillion +
      beyond(runs / MILLION, p.schedules.freeMillion) * p.schedules.perMillion,
    SQS: beyond(sqs / MILLION, p.queues.freeMillion) * p.queues.perMillion,
    SES: ((users * (usage.mails + usage.digests)) / 1000) * p.mail.perThousand,
    S3: ((users * usage.objectsMb) / 1000) * p.objects.perGbMonth,
    CloudFront:
      beyond(edgeGb, p.edge.freeGb) * p.edge.perGb +
      beyond(edgeRequests / MILLION, p.edge.freeMillion) * p.edge.perMillionRequests,
    "Logs and traces":
      ((calls * usage.logKbPerCall) / MILLION) * p.logs.perGb +
      beyond(traces / MILLION, p.traces.freeMillion) * p.traces.perMillion,
    "Alarms, secrets, zone":
      beyond(fixed.alarms, p.alarms.free) * p.alarms.each +
      fixed.secrets * p.secrets.each +
      p.zone.each,
  };
}
