/**
 * US dollars in us-east-1, without the free allowances that end, and without those that do not
 * unless named here. To be checked against the price pages before money depends on it.
 */
export const prices = {
  lambda: { perGbSecond: 0.0000133334, perMillion: 0.2, freeGbSeconds: 400_000, freeMillion: 1 },
  httpApi: { perMillion: 1 },
  table: {
    perMillionWrites: 0.625,
    perMillionReads: 0.125,
    perGbMonth: 0.25,
    backupPerGbMonth: 0.2,
    freeGb: 25,
  },
  bus: { perMillion: 1, archivePerGb: 0.1 },
  queues: { perMillion: 0.4, freeMillion: 1 },
  schedules: { perMillion: 1, freeMillion: 14 },
  mail: { perThousand: 0.1 },
  objects: { perGbMonth: 0.023, perThousandPuts: 0.005, perThousandGets: 0.0004 },
  edge: { perGb: 0.085, perMillionRequests: 1, freeGb: 1_000, freeMillion: 10 },
  firewall: { fixed: 6, perMillion: 0.6 },
  logs: { perGb: 0.5 },
  alarms: { each: 0.1, free: 10 },
  traces: { perMillion: 5, freeMillion: 0.1 },
  secrets: { each: 0.4 },
  zone: { each: 0.5 },
};

export type Prices = typeof prices;
