import { type Call, campaignBody } from "@tandem/functions/api/testing";
import { accountScenarios } from "./account-scenarios.ts";
import { adminScenarios } from "./admin-scenarios.ts";
import { asInfluencer, asSponsor } from "./asking.ts";
import { conductScenarios, judgementScenarios } from "./conduct-scenarios.ts";
import { exportScenarios } from "./export-scenarios.ts";
import { findingScenarios } from "./finding-scenarios.ts";
import { moneyScenarios } from "./money-scenarios.ts";
import { paperScenarios } from "./paper-scenarios.ts";
import { reportScenarios } from "./report-scenarios.ts";
import { trustScenarios } from "./trust-scenarios.ts";
import { workScenarios } from "./work-scenarios.ts";
import { PAGE, type World } from "./world.ts";

/** One call to measure: where to, and how. */
type Wanted = { path: string } & Call;

/** Sets up what a route needs, outside of the measuring, and says what is then called. */
export type Scenario = (world: World) => Promise<Wanted> | Wanted;

/** A move on a fresh offer by its influencer. */
const byInfluencer =
  (move: string, body?: unknown): Scenario =>
  async (world) => {
    const { id, to } = await world.newOffer();
    return { path: `/ad-requests/${id}${move}`, token: to.token, body };
  };
/** A move on a fresh offer by its sponsor. */
const bySponsor =
  (move: string, body?: unknown): Scenario =>
  async (world) => {
    const { id } = await world.newOffer();
    return { path: `/ad-requests/${id}${move}`, token: world.sponsor.token, body };
  };
/** A move on a campaign of the sponsor's that was made for it. */
const onCampaign =
  (move: string, before: string[] = []): Scenario =>
  async (world) => {
    const id = await world.newCampaign();
    const { token } = world.sponsor;
    for (const step of before) await world.done("POST", `/campaigns/${id}/${step}`, { token });
    return { path: `/campaigns/${id}${move}`, token };
  };

const market: Record<string, Scenario> = {
  "influencer.search": asSponsor(`/influencers?limit=${PAGE}&category=beauty&q=ana`),
  "influencer.get": ({ influencer, sponsor }) => ({
    path: `/influencers/${influencer.id}`,
    token: sponsor.token,
  }),
  "campaign.search": asSponsor(`/campaigns?limit=${PAGE}`),
  "campaign.create": asSponsor("/campaigns", campaignBody()),
  "campaign.get": ({ campaignId, sponsor }) => ({
    path: `/campaigns/${campaignId}`,
    token: sponsor.token,
  }),
  "campaign.change": async (world) => ({
    path: `/campaigns/${await world.newCampaign()}`,
    token: world.sponsor.token,
    body: { version: 1, name: "Autumn serum" },
  }),
  "campaign.remove": onCampaign(""),
  "campaign.publish": onCampaign("/publish"),
  "campaign.pause": onCampaign("/pause", ["publish"]),
  "campaign.resume": onCampaign("/resume", ["publish", "pause"]),
  "campaign.archive": onCampaign("/archive", ["publish"]),
};

const terms = { amount: 12_000, requirements: "Two posts" };
const adRequest: Record<string, Scenario> = {
  offer: async (world) => ({
    path: `/campaigns/${world.campaignId}/ad-requests`,
    token: world.sponsor.token,
    body: { influencerId: (await world.newInfluencer()).id, ...terms },
  }),
  apply: async (world) => ({
    path: `/campaigns/${world.campaignId}/applications`,
    token: (await world.newInfluencer()).token,
    body: { amount: 12_000, message: "I know this brand." },
  }),
  list: asSponsor(`/ad-requests?limit=${PAGE}`),
  get: ({ threadId, sponsor }) => ({ path: `/ad-requests/${threadId}`, token: sponsor.token }),
  edit: bySponsor("", { version: 1, ...terms }),
  remove: bySponsor(""),
  accept: byInfluencer("/accept", { offerVersion: 1 }),
  reject: byInfluencer("/reject", { reason: "Not my kind of thing." }),
  counter: byInfluencer("/counter", terms),
  withdraw: bySponsor("/withdraw"),
  timeline: ({ threadId, sponsor }) => ({
    path: `/ad-requests/${threadId}/timeline?limit=${PAGE}`,
    token: sponsor.token,
  }),
  message: bySponsor("/messages", { text: "Shall we talk?" }),
};

const own: Record<string, Scenario> = {
  notifications: asInfluencer(`/notifications?limit=${PAGE}`),
  readNotifications: async (world) => {
    const { token } = world.influencer;
    const { body } = await world.done("GET", "/notifications?limit=1", { token });
    return { path: "/notifications/read", token, body: { ids: [body.items[0].id] } };
  },
  statistics: asSponsor("/stats"),
};

const named = (noun: string, scenarios: Record<string, Scenario>) =>
  Object.fromEntries(Object.entries(scenarios).map(([name, one]) => [`${noun}.${name}`, one]));

/** For every route of the contract, by its name there: what is measured of it. */
export const scenarios: Record<string, Scenario> = {
  ...named("account", accountScenarios),
  ...market,
  ...named("adRequest", adRequest),
  ...named("own", own),
  ...named("admin", adminScenarios),
  ...named("conduct", conductScenarios),
  ...named("justice", judgementScenarios),
  ...named("export", exportScenarios),
  ...named("report", reportScenarios),
  ...findingScenarios,
  ...trustScenarios,
  ...moneyScenarios,
  ...paperScenarios,
  ...workScenarios,
};
