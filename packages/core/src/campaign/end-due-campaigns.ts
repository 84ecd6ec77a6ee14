import type { Ctx } from "../platform/index.ts";
import { Refusal } from "../platform/index.ts";
import { Campaigns, ENDING_SHARDS } from "./campaign.entity.ts";
import { saveMove } from "./move-campaign.ts";

/** Ends the campaigns whose last day is over, of one hour's bucket. Returns how many it ended. */
export async function endDueCampaigns(ctx: Ctx, hour: string): Promise<number> {
  const shards = Array.from({ length: ENDING_SHARDS }, (_, shard) =>
    endShard(ctx, `${hour}#${shard}`),
  );
  return (await Promise.all(shards)).reduce((sum, n) => sum + n, 0);
}

async function endShard(ctx: Ctx, endingBucket: string): Promise<number> {
  const due = Campaigns.query
    .endingInHour({ endingBucket })
    .lte({ endingAt: ctx.now.toISOString() });
  let ended = 0;
  for await (const row of ctx.platform.table.all(Campaigns, due)) {
    try {
      await saveMove(ctx, row, "end");
      ended++;
    } catch (error) {
      // Someone moved it meanwhile: it is no longer ours to end, or the next sweep ends it.
      if (!(error instanceof Refusal)) throw error;
    }
  }
  return ended;
}
