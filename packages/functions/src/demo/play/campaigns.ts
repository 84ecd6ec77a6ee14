import {
  changeCampaign,
  createCampaign,
  endDueCampaigns,
  moveCampaign,
} from "@tandem/core/campaign";
import { appealCampaign, flagCampaign } from "@tandem/core/moderation";
import { HOUR, type Time } from "../plan/types.ts";
import { type Act, adminCtx, known, sponsorCtx, systemAt, type World } from "./world.ts";

const APPEAL =
  "We have changed the text that was objected to, and sent the licence by mail. Please look again.";

/** A campaign from draft to its fate. */
export function campaignActs(world: World, index: number): Act[] {
  const plan = known(world.plan.campaigns[index]);
  const { sponsor, input, raise, fate, flagReason, archivedAt, closesAt } = plan;
  const lanes = [`campaign/${index}`, `sponsor/${sponsor}`];
  const id = () => known(world.campaigns[index]).id;
  const by = (at: Time) => sponsorCtx(world, sponsor, at);
  const act = (at: Time, play: () => Promise<unknown>): Act => ({ at, lanes, play });
  const move = (at: Time, to: "publish" | "pause" | "archive") =>
    act(at, async () => {
      world.campaigns[index] = await moveCampaign(by(at), id(), to);
    });
  const acts = [
    act(plan.createdAt, async () => {
      const budget = raise?.from ?? input.budget;
      world.campaigns[index] = await createCampaign(by(plan.createdAt), { ...input, budget });
    }),
  ];
  if (fate !== "draft") acts.push(move(plan.publishedAt, "publish"));
  if (raise && fate !== "draft") {
    acts.push(
      act(raise.at, async () => {
        const { version } = known(world.campaigns[index]);
        const change = { version, budget: input.budget };
        world.campaigns[index] = await changeCampaign(by(raise.at), id(), change);
      }),
    );
  }
  if (fate === "paused") acts.push(move(closesAt, "pause"));
  if (flagReason) {
    acts.push(act(closesAt, () => flagCampaign(adminCtx(world, closesAt), id(), flagReason)));
    const appeals = closesAt + 5 * HOUR;
    if (appeals < world.plan.now)
      acts.push(act(appeals, () => appealCampaign(by(appeals), id(), APPEAL)));
  }
  if (fate === "ended" || fate === "archived") {
    const sweep = Math.ceil((plan.endsAt + 1) / HOUR) * HOUR + 4000;
    const hour = new Date(plan.endsAt).toISOString().slice(0, 13);
    acts.push(act(sweep, () => endDueCampaigns(systemAt(world, sweep), hour)));
  }
  if (archivedAt) acts.push(move(archivedAt, "archive"));
  return acts;
}
