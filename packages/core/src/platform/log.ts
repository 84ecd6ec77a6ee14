/** The least that is written; `SILENT` is nothing at all. */
const RANKS = { INFO: 1, WARN: 2, ERROR: 3, SILENT: 4 } as const;
type Level = keyof typeof RANKS;

/** Facts of a line, by name. */
type Fields = Readonly<Record<string, unknown>>;

/**
 * Facts with fields, as JSON lines. Never personal data, secrets or bodies. The names of what every
 * line has are those that Powertools gives them, so that its queries and tools read them; it itself is
 * a tenth of a small function, of which this is all that is used.
 */
class Log {
  level: Level;

  constructor(level: string | undefined) {
    this.level = level !== undefined && level in RANKS ? (level as Level) : "INFO";
  }

  info(message: string, fields?: Fields): void {
    this.write("INFO", message, fields);
  }

  warn(message: string, fields?: Fields): void {
    this.write("WARN", message, fields);
  }

  error(message: string, fields?: Fields): void {
    this.write("ERROR", message, fields);
  }

  private write(level: Level, message: string, fields: Fields = {}): void {
    if (RANKS[level] < RANKS[this.level]) return;
    const trace = /Root=([^;]+)/.exec(process.env._X_AMZN_TRACE_ID ?? "")?.[1];
    const timestamp = new Date().toISOString();
    const facts = { level, message, timestamp, service: "tandem", xray_trace_id: trace };
    process.stdout.write(`${textOf({ ...facts, ...fields })}\n`);
  }
}

/** A line is never lost for what is in it: what JSON cannot say is left out. */
function textOf(facts: Fields): string {
  const above = new Set<unknown>();
  const plain = (value: unknown): unknown => {
    if (typeof value === "bigint") return String(value);
    if (typeof value !== "object" || value === null) return value;
    if (above.has(value)) return undefined;
    above.add(value);
    const said = value instanceof Error ? errorOf(value) : value;
    const copy =
      "toJSON" in said
        ? said
        : Array.isArray(said)
          ? said.map(plain)
          : Object.fromEntries(Object.entries(said).map(([name, one]) => [name, plain(one)]));
    above.delete(value);
    return copy;
  };
  return JSON.stringify(plain(facts));
}

/** What an error says of itself, and the fields that its class adds. */
const errorOf = (error: Error): object => ({
  ...error,
  name: error.name,
  message: error.message,
  stack: error.stack,
  ...(error.cause === undefined ? {} : { cause: error.cause }),
});

export const log = new Log(process.env.TANDEM_LOG_LEVEL);
