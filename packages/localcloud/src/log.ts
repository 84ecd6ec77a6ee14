/** Writes one fact with its fields; `silent` when the cloud was started quiet. */
export type Log = (fact: string, fields?: Readonly<Record<string, unknown>>) => void;

/** A logger of JSON lines on the error stream, so that printed lines stay readable by scripts. */
export function makeLog(quiet: boolean): Log {
  if (quiet) return () => undefined;
  return (fact, fields) => {
    process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), fact, ...fields })}\n`);
  };
}

/** What an error says, with its stack where it has one. */
export const reason = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.message) : String(error);
