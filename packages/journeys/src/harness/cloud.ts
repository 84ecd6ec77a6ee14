import { type Cloud, startLocalcloud } from "@tandem/localcloud";
import { afterAll, beforeAll } from "vitest";
import { ADMIN_PASSWORD } from "./client.ts";

/** A cloud of a file's own, without the pages. */
export interface ApiCloud {
  cloud: Cloud;
  url: string;
}

/** Runs a cloud for all tests of a file; there from the first hook on. */
export function apiCloud(): ApiCloud {
  const here = {} as ApiCloud;
  beforeAll(async () => {
    here.cloud = await startLocalcloud({ adminPassword: ADMIN_PASSWORD, quiet: true, web: false });
    here.url = here.cloud.url;
  });
  afterAll(() => here.cloud?.stop());
  return here;
}
