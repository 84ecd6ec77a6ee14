import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Cloud, startLocalcloud } from "@tandem/localcloud";
import { afterAll, beforeAll } from "vitest";
import { ADMIN_PASSWORD } from "./client.ts";

/** A cloud of a file's own, without the pages. */
export interface ApiCloud {
  cloud: Cloud;
  url: string;
  /** The folder in which it keeps its table, objects and mails. */
  data: string;
}

/** Runs a cloud for all tests of a file; there from the first hook on. */
export function apiCloud(): ApiCloud {
  const here = {} as ApiCloud;
  beforeAll(async () => {
    here.data = await mkdtemp(join(tmpdir(), "tandem-journey-"));
    here.cloud = await startLocalcloud({
      adminPassword: ADMIN_PASSWORD,
      data: here.data,
      quiet: true,
      web: false,
    });
    here.url = here.cloud.url;
  });
  afterAll(async () => {
    await here.cloud?.stop();
    await rm(here.data, { recursive: true, force: true });
  });
  return here;
}
