import type { buckets, queues } from "@tandem/functions/wiring";

export type QueueName = keyof typeof queues;
export type BucketName = keyof typeof buckets;
export type FunctionName = QueueName | "api" | "stream" | "bootstrap" | "deadLetters";

/** What one function's code calls. Its role allows this and nothing else. */
export interface Uses {
  /** Reads and writes rows; nothing ever scans. */
  table?: true;
  /** Puts events on the bus. */
  bus?: true;
  /** Reads the keys that sign sessions and links. */
  secrets?: true;
  mail?: true;
  texts?: true;
  /** Puts messages on these queues. */
  sends?: readonly QueueName[] | "every queue";
  reads?: readonly BucketName[];
  writes?: readonly BucketName[];
  removes?: readonly BucketName[];
}

const rows = { table: true } as const;

/**
 * What each function uses. The compiler demands an entry for each queue of the wiring, and a test
 * holds every entry against the modules that are in the function's bundle.
 */
export const uses: Record<FunctionName, Uses> = {
  api: {
    ...rows,
    secrets: true,
    reads: ["imports", "exports", "reports", "account-data", "agreements", "statements"],
    writes: ["imports"],
  },
  stream: { bus: true },
  bootstrap: rows,
  deadLetters: rows,
  notifications: rows,
  mail: { ...rows, mail: true, secrets: true },
  statistics: rows,
  records: rows,
  search: rows,
  closing: rows,
  refunds: rows,
  imports: { ...rows, sends: ["imports"], reads: ["imports"] },
  jobs: { ...rows, sends: ["reminders", "reports"] },
  agenda: rows,
  "report-agenda": rows,
  feedback: rows,
  replies: rows,
  reminders: { ...rows, mail: true, texts: true, secrets: true },
  exports: {
    ...rows,
    sends: ["exports"],
    reads: ["exports"],
    writes: ["exports"],
    removes: ["exports"],
  },
  reports: { ...rows, mail: true, secrets: true, reads: ["reports"], writes: ["reports"] },
  papers: {
    ...rows,
    writes: ["agreements", "statements"],
    removes: ["statements"],
  },
  "account-data": {
    ...rows,
    secrets: true,
    reads: ["account-data"],
    writes: ["account-data"],
    removes: ["account-data"],
  },
  "account-deletion": {
    ...rows,
    mail: true,
    removes: ["exports", "reports", "account-data", "statements"],
  },
  redrives: { ...rows, sends: "every queue" },
};
