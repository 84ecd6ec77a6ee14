import type { Told } from "@tandem/core/platform";
import { projectChanges } from "@tandem/core/search";
import { eachBatch } from "./each-record.ts";

/** Brings what changed into search, a whole batch as one. */
export const handler = eachBatch<Told>((events, platform) => projectChanges(platform, events));
