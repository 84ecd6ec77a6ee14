import { campaignActs } from "./campaigns.ts";
import { influencerActs, playAdmins, sponsorActs } from "./people.ts";
import { threadActs } from "./threads.ts";
import type { Act, World } from "./world.ts";

/** How many acts are under way at once; more only wait for the table. */
const AT_ONCE = 6;

/**
 * Plays everything in the order of time, so that the audit log reads as it happened. Acts that
 * share a lane wait for each other; a few of different lanes run side by side.
 *
 * @param progress called with the share done, now and then.
 */
export async function play(world: World, progress: (share: number) => void): Promise<void> {
  await playAdmins(world);
  const last = world.plan.sponsors.length - 1;
  const acts = [
    ...world.plan.sponsors.slice(0, last).flatMap((_, i) => sponsorActs(world, i)),
    ...world.plan.influencers.flatMap((_, i) => influencerActs(world, i)),
    ...world.plan.campaigns.flatMap((_, i) => campaignActs(world, i)),
    ...world.plan.threads.flatMap((_, i) => threadActs(world, i)),
  ];
  await playAll(inOrder(acts), progress);
  // Its being there is the sign that everything else is.
  await playAll(inOrder(sponsorActs(world, last)), () => undefined);
  progress(1);
}

/** By time; within a lane what was planned later never comes first. */
const inOrder = (acts: Act[]): Act[] => [...acts].sort((a, b) => a.at - b.at);

async function playAll(acts: Act[], progress: (share: number) => void): Promise<void> {
  const lanes = new Map<string, Promise<unknown>>();
  const underWay = new Set<Promise<unknown>>();
  let failed: unknown;
  for (const [i, act] of acts.entries()) {
    await Promise.all(act.lanes.map((lane) => lanes.get(lane)));
    while (underWay.size >= AT_ONCE) await Promise.race(underWay);
    if (failed) break;
    const done = act
      .play()
      .catch((error: unknown) => {
        failed ??= error;
      })
      .finally(() => underWay.delete(done));
    underWay.add(done);
    for (const lane of act.lanes) lanes.set(lane, done);
    if (i % 250 === 0) progress(i / acts.length);
  }
  await Promise.all(underWay);
  if (failed) throw failed;
}
