import { closeSync, existsSync, openSync, readFileSync, renameSync, writeSync } from "node:fs";

/** A message that was confirmed to its sender and not yet deleted. */
export type Kept = {
  queue: string;
  body: string;
  /** Message attributes in the wire's own shape. */
  attributes?: Record<string, unknown>;
  /** Milliseconds since 1970 before which it is not delivered. */
  dueAt?: number;
};

type Line = ({ put: string } & Kept) | { del: string } | { move: string; to: string };

/** The append-only file behind the queues. */
export type Journal = {
  /** What a former process left. */
  readonly left: ReadonlyMap<string, Kept>;
  put(id: string, message: Kept): void;
  remove(id: string): void;
  /** Notes that a message changed its queue: the dead-letter move. */
  move(id: string, to: string): void;
  queueOf(id: string): string | undefined;
  close(): void;
};

const compactAfter = 20_000;

function replay(file: string): Map<string, Kept> {
  const live = new Map<string, Kept>();
  if (!existsSync(file)) return live;
  for (const text of readFileSync(file, "utf8").split("\n")) {
    let line: Line;
    try {
      line = JSON.parse(text) as Line;
    } catch {
      // A kill can cut the last line short; its sender was never told that it is kept.
      continue;
    }
    if ("put" in line) {
      const { put, ...message } = line;
      live.set(put, message);
    } else if ("del" in line) {
      live.delete(line.del);
    } else {
      const message = live.get(line.move);
      if (message) live.set(line.move, { ...message, queue: line.to });
    }
  }
  return live;
}

/**
 * Opens the journal that keeps queued messages across a kill: the embedded SQS holds them in memory
 * only. A line is handed to the operating system before the sender is answered, which a kill of
 * this process cannot undo.
 */
export function openJournal(file: string): Journal {
  const live = replay(file);
  const left = new Map(live);
  let lines = 0;
  let handle = openSync(file, "a");
  const append = (line: Line) => {
    writeSync(handle, `${JSON.stringify(line)}\n`);
    if (++lines > compactAfter && lines > 4 * live.size) compact();
  };
  function compact() {
    const next = `${file}.next`;
    const rewritten = openSync(next, "w");
    for (const [put, message] of live)
      writeSync(rewritten, `${JSON.stringify({ put, ...message })}\n`);
    closeSync(handle);
    renameSync(next, file);
    handle = rewritten;
    lines = live.size;
  }
  compact();
  return {
    left,
    put(id, message) {
      live.set(id, message);
      append({ put: id, ...message });
    },
    remove(id) {
      if (live.delete(id)) append({ del: id });
    },
    move(id, to) {
      const message = live.get(id);
      if (!message || message.queue === to) return;
      live.set(id, { ...message, queue: to });
      append({ move: id, to });
    },
    queueOf: (id) => live.get(id)?.queue,
    close: () => closeSync(handle),
  };
}
