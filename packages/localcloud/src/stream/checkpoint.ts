import { readFileSync, renameSync, writeFileSync } from "node:fs";

/** How far the stream has been worked through, by shard. */
export type Checkpoint = {
  read(shard: string): string | undefined;
  write(shard: string, sequenceNumber: string): void;
};

/**
 * Keeps the place in a stream in a file, so that a restart goes on from there. A place in another
 * stream (a new table) counts for nothing. Replaced whole by a rename: a kill leaves the old place
 * or the new one, and an old one only means that records are delivered again.
 */
export function openCheckpoint(file: string, streamArn: string): Checkpoint {
  let shards: Record<string, string> = {};
  try {
    const kept = JSON.parse(readFileSync(file, "utf8")) as {
      stream: string;
      shards: Record<string, string>;
    };
    if (kept.stream === streamArn) shards = kept.shards;
  } catch {
    // None yet: the stream is read from its beginning.
  }
  return {
    read: (shard) => shards[shard],
    write(shard, sequenceNumber) {
      shards[shard] = sequenceNumber;
      writeFileSync(`${file}.next`, JSON.stringify({ stream: streamArn, shards }));
      renameSync(`${file}.next`, file);
    },
  };
}
