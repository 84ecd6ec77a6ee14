import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { type Platform, setClock } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import type { DigestBatch } from "./send-digests.ts";
import { keepBatches, type Outbox, openOutbox } from "./testing.ts";

/** What a test stands on. */
export interface Ground {
  /** Fresh for each test. */
  platform: Platform;
  /** What was planned, and not yet worked off. */
  batches: DigestBatch[];
  outbox: Outbox;
}

/** Lays the ground for all tests of a file; there from the first hook on. */
export function ground(): Ground {
  const here = {} as Ground;
  beforeAll(async () => {
    here.outbox = await openOutbox();
  });
  afterAll(() => here.outbox.close());
  beforeEach(async () => {
    here.platform = await testPlatform();
    here.batches = keepBatches(here.platform);
    here.outbox.sent.length = 0;
    here.outbox.poison.clear();
  });
  afterEach(() => setClock());
  return here;
}
