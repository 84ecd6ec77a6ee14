import { createHash } from "node:crypto";
import {
  type Because,
  because,
  mappingProblems,
  parseCsvStream,
  readCreatorsStream,
} from "@tandem/contract/creators-csv";
import { type Ctx, log, now, type Platform, UnderWay } from "../platform/index.ts";
import type { ImportRequested } from "./import.events.ts";
import { giveBack, STRETCH, type Stretch, takeImport } from "./lease.ts";
import { ImportRun } from "./run.ts";

/** Begun so often without a batch written, an import is given up: the queue brings it five times. */
const MOST_ATTEMPTS = 4;
const OUR_FAULT = because("our_fault");

/** Why nothing can come of a file, for the one who sent it. */
class Unreadable extends Error {
  override readonly name = "Unreadable";
  readonly because: readonly Because[];

  constructor(...reasons: Because[]) {
    super(reasons.map(({ why }) => why.kind).join(", "));
    this.because = reasons;
  }
}

/**
 * Reads a requested file row by row into unclaimed profiles: new ones are made, changed ones
 * updated, bad rows kept back with line and reason. Can be killed at any moment and asked for any
 * number of times: each row is written and counted once.
 *
 * `over` when there is nothing left to do; `more` when the stretch of work has ended before the
 * file did, and the same event is to be worked on again. `UnderWay` when another worker took over.
 */
export async function importCreators(
  platform: Platform,
  event: Pick<ImportRequested, "id" | "actor" | "data">,
  stretch: Stretch = STRETCH,
): Promise<"over" | "more"> {
  const { importId } = event.data;
  const until = now().getTime() + stretch.workMs;
  const taken = await takeImport(platform, importId, stretch.leaseMs, until);
  if (taken === "over") return "over";
  if (taken === "busy") return "more";
  const { row, lease } = taken;
  const ctx: Ctx = { actor: event.actor, now: now(), platform, requestId: event.id };
  const run = new ImportRun(ctx, row, lease, stretch.leaseMs);
  try {
    if (row.attempts > MOST_ATTEMPTS) await run.finish([OUR_FAULT]);
    else if ((await readFile(ctx, run, until)) === "more") {
      await giveBack(platform, importId, lease);
      return "more";
    }
    return "over";
  } catch (error) {
    if (error instanceof UnderWay) throw error;
    if (error instanceof Unreadable) await run.finish(error.because);
    else return again(platform, run, lease, error);
    return "over";
  }
}

/**
 * After a failure that is ours: goes on at once where there was progress, lets the queue bring it
 * again (the error is thrown on) where there was none, and ends it in words when that was in vain.
 */
async function again(
  platform: Platform,
  run: ImportRun,
  lease: string,
  error: unknown,
): Promise<"over" | "more"> {
  const { id, attempts, rows } = run.row;
  const name = error instanceof Error ? error.name : "unknown";
  log.error("import stopped", { importId: id, attempts, rows, reason: name });
  if (attempts < MOST_ATTEMPTS) {
    await giveBack(platform, id, lease);
    if (attempts === 0) return "more";
    throw error;
  }
  await run.finish([OUR_FAULT]);
  return "over";
}

async function readFile(ctx: Ctx, run: ImportRun, until: number): Promise<"over" | "more"> {
  const { mapping, defaults, size, rows: done } = run.row;
  const bytes = await load(ctx, run);
  let header: readonly string[] | undefined;
  let read = 0;
  const pieces = piecesOf(bytes, (count) => {
    read = count;
  });
  const entries = parseCsvStream(pieces, (names) => {
    header = names;
    const problems = mappingProblems(mapping, names);
    if (problems.length > 0) throw new Unreadable(...problems);
  });
  const progress = () => Math.min(0.99, read / Math.max(size, 1));
  let seen = 0;
  for await (const result of readCreatorsStream(entries, mapping, defaults)) {
    seen += 1;
    await run.keep();
    if (seen <= done) continue;
    if (!run.add(result)) continue;
    await run.flush(progress());
    if (now().getTime() >= until) return "more";
  }
  if (!header) throw new Unreadable(because(size === 0 ? "empty" : "not_csv"));
  if (seen === 0) throw new Unreadable(because("only_header"));
  await run.flush(progress());
  await run.finish();
  return "over";
}

/**
 * The file's bytes, whole: a connection that is read only as fast as rows are written stands still
 * for minutes, and is closed from the other side. Rows are skipped by number when an import goes
 * on, so the file must be the one that it began with.
 */
async function load(ctx: Ctx, run: ImportRun): Promise<Uint8Array> {
  const file = await ctx.platform.objects.read("imports", run.row.uploadKey);
  if (!file) throw new Unreadable(because("gone"));
  if (file.size !== run.row.size) throw new Unreadable(because("replaced"));
  const chunks: Uint8Array[] = [];
  for await (const chunk of file.body) chunks.push(chunk);
  const bytes = Buffer.concat(chunks);
  const digest = createHash("sha256").update(bytes).digest("base64url");
  if ((run.row.digest ?? digest) !== digest) throw new Unreadable(because("replaced"));
  run.row = { ...run.row, digest };
  return bytes;
}

const PIECE_BYTES = 16_384;

/** Pieces small enough for progress to be seen. */
async function* piecesOf(
  bytes: Uint8Array,
  onRead: (count: number) => void,
): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    const piece = bytes.subarray(at, at + PIECE_BYTES);
    onRead(at + piece.length);
    yield piece;
  }
}
