import {
  changeMe,
  createAdmin,
  enrol,
  Logins,
  readMe,
  tellSeen,
  verifyEmail,
  verifyLink,
} from "@tandem/core/account";
import {
  approveSponsor,
  flagUser,
  rejectSponsor,
  rememberBeginning,
} from "@tandem/core/moderation";
import type { InfluencerPlan, SponsorPlan } from "../plan/types.ts";
import {
  type Act,
  adminCtx,
  influencerCtx,
  known,
  strangerCtx,
  systemAt,
  type World,
} from "./world.ts";

/** Makes those who run the platform; they are there before anybody else. */
export async function playAdmins(world: World): Promise<void> {
  const { platform, plan, password } = world;
  await rememberBeginning(platform, new Date(plan.begins));
  for (const { username, name } of plan.admins) {
    const email = `${username}@tandem.example`;
    await createAdmin(systemAt(world, plan.begins), { username, email, name, password });
    const login = await platform.table.get(Logins, { name: username });
    world.adminIds.push(known(login?.accountId));
  }
}

/** How a sponsor comes, is let in or not, and is seen last. */
export function sponsorActs(world: World, index: number): Act[] {
  const sponsor = known(world.plan.sponsors[index]);
  const { profile, decision, flag } = sponsor;
  const lanes = [`sponsor/${index}`];
  const register = async () => {
    const { username, email, registeredAt } = sponsor;
    const input = { role: "sponsor", username, email, password: world.password, profile } as const;
    const { user } = await enrol(strangerCtx(world, registeredAt), input, world.passwordHash);
    world.sponsorIds[index] = user.id;
  };
  const acts: Act[] = [{ at: sponsor.registeredAt, lanes, play: register }];
  if (decision) {
    const { at, rejected } = decision;
    acts.push({
      at,
      lanes,
      play: () => {
        const id = known(world.sponsorIds[index]);
        const ctx = adminCtx(world, at);
        return rejected ? rejectSponsor(ctx, id, rejected) : approveSponsor(ctx, id);
      },
    });
  }
  if (flag) {
    const play = () =>
      flagUser(adminCtx(world, flag.at), known(world.sponsorIds[index]), flag.reason);
    acts.push({ at: flag.at, lanes, play });
  }
  return [...acts, ...comings(world, sponsor, lanes, () => known(world.sponsorIds[index]))];
}

/** How an influencer comes, keeps its profile, and is seen last. */
export function influencerActs(world: World, index: number): Act[] {
  const influencer = known(world.plan.influencers[index]);
  const { profile, flag, awayAt, refreshedAt, kit } = influencer;
  const lanes = [`influencer/${index}`];
  const register = async () => {
    const { username, email, registeredAt } = influencer;
    const input = {
      role: "influencer",
      username,
      email,
      password: world.password,
      profile,
    } as const;
    const { user } = await enrol(strangerCtx(world, registeredAt), input, world.passwordHash);
    world.influencerIds[index] = user.id;
  };
  const change = async (at: number, fields: Parameters<typeof changeMe>[1]["profile"]) => {
    const ctx = influencerCtx(world, index, at);
    const { version } = await readMe(ctx);
    await changeMe(ctx, { version, profile: fields });
  };
  const acts: Act[] = [{ at: influencer.registeredAt, lanes, play: register }];
  if (awayAt) acts.push({ at: awayAt, lanes, play: () => change(awayAt, { available: false }) });
  if (kit) {
    const shown = { headline: kit.headline, showPrice: true };
    acts.push({ at: kit.at, lanes, play: () => change(kit.at, { kit: shown }) });
  }
  if (refreshedAt) {
    const platforms = profile.platforms?.map((one) => ({
      ...one,
      followers: Math.round(one.followers * 1.04),
      avgLikes: Math.round(one.avgLikes * 1.02),
    }));
    acts.push({ at: refreshedAt, lanes, play: () => change(refreshedAt, { platforms }) });
  }
  if (flag) {
    const play = () =>
      flagUser(adminCtx(world, flag.at), known(world.influencerIds[index]), flag.reason);
    acts.push({ at: flag.at, lanes, play });
  }
  return [...acts, ...comings(world, influencer, lanes, () => known(world.influencerIds[index]))];
}

/** The mailed link followed, and the last log-in. */
function comings(
  world: World,
  { email, verifiedAt, seenAt }: SponsorPlan | InfluencerPlan,
  lanes: string[],
  idOf: () => string,
): Act[] {
  const verify = async (at: number) => {
    const ctx = strangerCtx(world, at);
    const link = await verifyLink(world.platform, { id: idOf(), email }, ctx.now);
    await verifyEmail(ctx, known(new URL(link).searchParams.get("token") ?? undefined));
  };
  return [
    ...(verifiedAt ? [{ at: verifiedAt, lanes, play: () => verify(verifiedAt) }] : []),
    ...(seenAt
      ? [{ at: seenAt, lanes, play: () => tellSeen(strangerCtx(world, seenAt), idOf()) }]
      : []),
  ];
}
