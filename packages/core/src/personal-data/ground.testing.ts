import { afterAll, afterEach, beforeAll, beforeEach } from "vitest";
import { createAdmin } from "../account/index.ts";
import { type Mailbox, openMailbox } from "../notification/testing.ts";
import { newId, now, type Platform, setClock, systemCtx } from "../platform/index.ts";
import { type Buckets, startBuckets, testPlatform } from "../platform/testing.ts";
import { Effects, PASSWORD } from "./world.testing.ts";

/** What a test stands on. */
export interface Ground {
  /** Fresh for each test, with one admin. */
  platform: Platform;
  effects: Effects;
  buckets: Buckets;
  mailbox: Mailbox;
}

/** Lays the ground for all tests of a file; there from the first hook on. */
export function ground(): Ground {
  const here = {} as Ground;
  beforeAll(async () => {
    here.buckets = await startBuckets();
    here.mailbox = await openMailbox();
  });
  afterAll(() => {
    here.buckets.close();
    here.mailbox.close();
  });
  beforeEach(async () => {
    here.platform = await testPlatform();
    await makeAdmin(here.platform, "root");
    here.effects = new Effects(here.platform);
    here.mailbox.sent.length = 0;
    here.buckets.objects.clear();
  });
  afterEach(() => setClock());
  return here;
}

export const makeAdmin = (platform: Platform, username: string) =>
  createAdmin(systemCtx(platform, now(), newId("job")), {
    username,
    email: `${username}@tandem.test`,
    name: username,
    password: PASSWORD,
  });
