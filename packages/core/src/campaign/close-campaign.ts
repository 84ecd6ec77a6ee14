import { type Ctx, Refusal } from "../platform/index.ts";
import { Campaigns } from "./campaign.entity.ts";
import { type CampaignRow, statusNow } from "./campaign.rules.ts";
import { saveMove } from "./move-campaign.ts";
import { removeCampaign } from "./remove-campaign.ts";

const ATTEMPTS = 5;

/** All campaigns of the actor, deleted ones included. */
export const campaignsOf = (ctx: Ctx): AsyncGenerator<CampaignRow> =>
  ctx.platform.table.all(Campaigns, Campaigns.query.ofSponsor({ sponsorId: ctx.actor.id }));

/** What a campaign says of its sponsor. */
type Said = Pick<CampaignRow, "sponsorName" | "name" | "description" | "niche" | "goals">;

/**
 * Takes the actor out of its campaign: the words become those of `redacted`, and it is archived; a
 * draft, which nobody has seen, is deleted. Done again, it changes nothing.
 */
export async function closeCampaign(
  ctx: Ctx,
  id: string,
  redacted: (row: CampaignRow) => Said,
): Promise<void> {
  const { table } = ctx.platform;
  for (let attempt = 1; ; attempt++) {
    const row = await table.get(Campaigns, { id });
    if (!row) return;
    const said = redacted(row);
    await table.update(Campaigns, Campaigns.patch({ id }).set(said));
    const status = statusNow(row, ctx.now);
    if (status === "archived" || status === "deleted") return;
    try {
      if (status === "draft") await removeCampaign(ctx, id);
      else await saveMove(ctx, { ...row, ...said }, "archive");
      return;
    } catch (error) {
      if (!(error instanceof Refusal) || attempt === ATTEMPTS) throw error;
    }
  }
}
