import { setTimeout as sleep } from "node:timers/promises";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import type { Handler } from "../handlers.ts";
import { type Log, reason } from "../log.ts";
import { type Checkpoint, openCheckpoint } from "./checkpoint.ts";
import { deliver } from "./deliver.ts";

/** Reads the table's stream and feeds its function. */
export type StreamPoller = {
  start(): void;
  /** Ends after the batch that is being worked on. */
  stop(): Promise<void>;
  /**
   * Resolves once a read that began after this call found nothing more, with how many records
   * were ever delivered until then.
   */
  caughtUp(): Promise<number>;
};

// A pause between reads gathers records into batches; a long silence needs no haste.
const pauseMs = 30;
const idleMs = 120;
const idleAfterReads = 100;

/**
 * @param file keeps the place reached (JSON).
 */
export function makePoller(options: {
  client: DynamoDBStreamsClient;
  arn: string;
  file: string;
  batch: number;
  timeoutSeconds: number;
  handler: Handler;
  log: Log;
}): StreamPoller {
  const { client, arn, batch, timeoutSeconds, handler, log } = options;
  const checkpoint: Checkpoint = openCheckpoint(options.file, arn);
  const iterators = new Map<string, string>();
  const trimmed = new Set<string>();
  let stopped = false;
  let running: Promise<void> = Promise.resolve();
  let delivered = 0;
  let waiting: { since: number; resolve: (delivered: number) => void }[] = [];
  let reads = 0;
  let emptyReads = 0;
  let wake: () => void = () => undefined;

  async function pause(): Promise<void> {
    if (waiting.some(({ since }) => since === reads)) return;
    const woken = new Promise<void>((resolve) => {
      wake = resolve;
    });
    const ended = new AbortController();
    const { signal } = ended;
    const ms = emptyReads > idleAfterReads ? idleMs : pauseMs;
    await Promise.race([woken, sleep(ms, undefined, { signal }).catch(() => undefined)]);
    ended.abort();
  }

  async function iterator(shard: string): Promise<string | undefined> {
    const known = iterators.get(shard);
    if (known) return known;
    const after = trimmed.has(shard) ? undefined : checkpoint.read(shard);
    const { ShardIterator } = await client.send(
      new GetShardIteratorCommand({
        StreamArn: arn,
        ShardId: shard,
        ShardIteratorType: after ? "AFTER_SEQUENCE_NUMBER" : "TRIM_HORIZON",
        SequenceNumber: after,
      }),
    );
    return ShardIterator;
  }

  async function readShard(shard: string): Promise<number> {
    const ShardIterator = await iterator(shard);
    if (!ShardIterator) return 0;
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator, Limit: batch }),
    );
    if (Records.length) {
      await deliver({
        arn,
        records: Records,
        handler,
        timeoutSeconds,
        log,
        done: (sequenceNumber) => checkpoint.write(shard, sequenceNumber),
        stopped: () => stopped,
      });
      delivered += Records.length;
    }
    if (NextShardIterator) iterators.set(shard, NextShardIterator);
    return Records.length;
  }

  async function readAll(shards: readonly string[]): Promise<void> {
    const read = ++reads;
    let found = 0;
    let more = false;
    for (const shard of shards) {
      try {
        const records = await readShard(shard);
        found += records;
        more ||= records >= batch;
      } catch (error) {
        iterators.delete(shard);
        found++;
        // Records older than a day are gone from a stream: go on with the oldest that are there.
        if (error instanceof TrimmedDataAccessException) trimmed.add(shard);
        if (stopped) return;
        if (!(error instanceof ExpiredIteratorException)) {
          log("stream.read_failed", { shard, reason: reason(error) });
          await sleep(250);
        }
      }
    }
    if (found > 0) {
      emptyReads = 0;
      if (!more) await pause();
      return;
    }
    emptyReads++;
    for (const { resolve } of waiting.filter(({ since }) => since < read)) resolve(delivered);
    waiting = waiting.filter(({ since }) => since >= read);
    await pause();
  }

  async function shardsOf(): Promise<string[]> {
    const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn: arn }));
    return (StreamDescription?.Shards ?? []).flatMap(({ ShardId }) => ShardId ?? []);
  }

  async function run(): Promise<void> {
    let shards: string[] = [];
    while (!stopped) {
      try {
        if (shards.length === 0) shards = await shardsOf();
      } catch (error) {
        log("stream.describe_failed", { reason: reason(error) });
      }
      await readAll(shards);
    }
  }

  return {
    start() {
      running = run();
    },
    async stop() {
      stopped = true;
      wake();
      await running;
      for (const { resolve } of waiting) resolve(delivered);
    },
    caughtUp: () =>
      new Promise((resolve) => {
        waiting.push({ since: reads, resolve });
        wake();
      }),
  };
}
