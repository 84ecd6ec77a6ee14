/** One queue as the wiring states it; `on` lists the detail-types that its bus rule selects. */
export type QueueWiring = {
  readonly entry: string;
  readonly on: readonly string[];
  readonly batch: number;
  readonly windowSeconds: number;
  readonly timeoutSeconds: number;
  readonly memoryMb: number;
  readonly maxReceives: number;
  /** At most so many batches at the same time; here it is always one. */
  readonly concurrency?: number;
};

/** One schedule: unix cron in UTC, and the message it puts on a queue. */
export type ScheduleWiring = {
  readonly cron: string;
  readonly queue: string;
  readonly message: object;
};

/**
 * The plain data that drives this cloud: the exports of the functions' wiring, entries being paths
 * below the functions' source folder. The deployed stacks read the same data.
 */
export type Wiring = {
  readonly api: { readonly entry: string };
  readonly stream: {
    readonly entry: string;
    readonly batch: number;
    readonly timeoutSeconds: number;
  };
  readonly queues: Readonly<Record<string, QueueWiring>>;
  /** Reads the dead-letter queue of every queue; where there is none, dead letters lie there. */
  readonly deadLetters?: {
    readonly entry: string;
    readonly batch: number;
    readonly timeoutSeconds: number;
  };
  /** Which queue hears a topic: `mail` what SES tells of mails, `replies` answers by text. */
  readonly topics?: Readonly<Record<string, string>>;
  readonly schedules: Readonly<Record<string, ScheduleWiring>>;
  readonly table: { readonly indexes: number; readonly ttl: string };
  /** By name; objects older than `keepDays` are deleted. */
  readonly buckets: Readonly<Record<string, { readonly keepDays?: number }>>;
  /** Makes what must exist from the first start: the admin. Called at every start. */
  readonly bootstrap?: { readonly entry: string };
  /** Fills the table with demonstration data and returns the lines to print. */
  readonly demo?: { readonly entry: string; readonly timeoutSeconds: number };
};

/** `ad-request mails` or `adRequestMails` as an environment variable spells it. */
export const upperSnake = (name: string): string =>
  name
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/[^A-Za-z0-9]+/g, "_")
    .toUpperCase();
