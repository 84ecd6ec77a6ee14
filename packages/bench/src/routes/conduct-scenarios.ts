import { appealLink } from "@tandem/core/account";
import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const reason = "It breaks the rules.";
const text = "It does not.";

const flag = async (world: World, path: string): Promise<void> => {
  const { token } = world.admin;
  await world.done("POST", `/admin/${path}/flag`, { token, body: { reason } });
};

/** A case about a campaign; its id. */
async function newCase(world: World): Promise<string> {
  const campaign = await world.newLiveCampaign();
  const { token } = world.influencer;
  const body = { kind: "campaign", id: campaign, reason: "scam" };
  return (await world.done("POST", "/abuse-reports", { token, body })).body.id;
}

async function newFlagged(world: World): Promise<string> {
  const id = await world.newLiveCampaign();
  await flag(world, `campaigns/${id}`);
  return id;
}

/** An appeal against a campaign's flag; its id. */
async function newAppeal(world: World): Promise<string> {
  const id = await newFlagged(world);
  const { token } = world.sponsor;
  return (await world.done("POST", `/campaigns/${id}/appeal`, { token, body: { text } })).body.id;
}

/** The token of a suspended account's link. */
async function suspended(world: World): Promise<string> {
  const { id } = await world.newInfluencer();
  const { token } = world.admin;
  const { body } = await world.done("POST", `/admin/users/${id}/flag`, { token, body: { reason } });
  return (await appealLink(world.platform, id, body.flag.at)).split("/").at(-1) ?? "";
}

const more = async (make: () => Promise<unknown>): Promise<void> => {
  for (let n = 0; n < PAGE + 2; n++) await make();
};

export const conductScenarios: Record<string, Scenario> = {
  report: async (world) => ({
    path: "/abuse-reports",
    token: world.influencer.token,
    body: { kind: "campaign", id: await world.newLiveCampaign(), reason: "scam", text },
  }),
  appealCampaign: async (world) => ({
    path: `/campaigns/${await newFlagged(world)}/appeal`,
    token: world.sponsor.token,
    body: { text },
  }),
  appealOffer: async (world) => ({ path: `/appeals/${await suspended(world)}` }),
  appeal: async (world) => ({ path: `/appeals/${await suspended(world)}`, body: { text } }),
};

/** Of `justice` those about conduct. */
export const judgementScenarios: Record<string, Scenario> = {
  cases: async (world) => {
    await more(() => newCase(world));
    return { path: `/admin/abuse-reports?limit=${PAGE}`, token: world.admin.token };
  },
  settleCase: async (world) => ({
    path: `/admin/abuse-reports/${await newCase(world)}/settle`,
    token: world.admin.token,
    body: { outcome: "freeze", reason },
  }),
  warn: async (world) => ({
    path: `/admin/users/${(await world.newInfluencer()).id}/warn`,
    token: world.admin.token,
    body: { reason },
  }),
  appeals: async (world) => {
    await more(() => newAppeal(world));
    return { path: `/admin/appeals?limit=${PAGE}`, token: world.admin.token };
  },
  decideAppeal: async (world) => ({
    path: `/admin/appeals/${await newAppeal(world)}/decide`,
    token: world.admin.token,
    body: { outcome: "lift", reason },
  }),
};
