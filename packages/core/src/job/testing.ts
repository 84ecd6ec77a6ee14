import type { Platform } from "../platform/index.ts";
import { Checkpoints } from "./job.entity.ts";

const HOURLY = ["expiry", "approval", "payment", "release", "campaign-end"];

/** Leaves the steps as a sweep in that hour does: the very first looks back a week. */
export async function sweptUntil({ table }: Platform, hour: string): Promise<void> {
  for (const step of HOURLY)
    await table.update(Checkpoints, Checkpoints.upsert({ job: `sweep:${step}`, hour }));
}
