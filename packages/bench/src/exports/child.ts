/**
 * What is measured, in a process of its own: writes the export (`write`, its id) or only reads the
 * same rows in the same pages (`read`, the campaign's id). Prints what it took as JSON.
 */

import { AdRequests } from "@tandem/core/ad-request";
import { runExport } from "@tandem/core/export";
import {
  createPlatform,
  onObjects,
  onTable,
  onUploads,
  type Position,
} from "@tandem/core/platform";
import { peakMB } from "../measure.ts";

const [mode, id = ""] = process.argv.slice(2);
const platform = createPlatform({ ...onTable, ...onObjects, ...onUploads });

async function read(campaignId: string): Promise<number> {
  const op = AdRequests.query.ofCampaign({ campaignId });
  let rows = 0;
  let after: Position | null = null;
  do {
    const page: { items: unknown[]; last: Position | null } = await platform.table.query(
      AdRequests,
      op,
      { limit: 400, after },
    );
    rows += page.items.length;
    after = page.last;
  } while (after);
  return rows;
}

const start = performance.now();
let rows = 0;
if (mode === "read") rows = await read(id);
else while ((await runExport(platform, { exportId: id })) === "more");
const seconds = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ rows, seconds, peakMB: peakMB() }));
