import { type Call, campaignBody } from "@tandem/functions/api/testing";
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

const password = "correct horse battery";
const reason = "It breaks the rules.";

const asSponsor = (path: string, body?: unknown) => (world: World) => ({
  path,
  body,
  token: world.sponsor.token,
});
const asAdmin = (path: string, body?: unknown) => (world: World) => ({
  path,
  body,
  token: world.admin.token,
});
const asInfluencer = (path: string, body?: unknown) => (world: World) => ({
  path,
  body,
  token: world.influencer.token,
});

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

const account: Record<string, Scenario> = {
  register: (world) => ({
    path: "/auth/register",
    body: {
      role: "influencer",
      ...world.credentials(),
      profile: { displayName: "Bo", category: "beauty", niche: "skincare" },
    },
  }),
  logIn: ({ sponsor }) => ({
    path: "/auth/login",
    body: { username: sponsor.username, password },
  }),
  refresh: async (world) => ({
    path: "/auth/refresh",
    headers: { cookie: await world.cookie(world.sponsor) },
  }),
  logOut: async (world) => ({
    path: "/auth/logout",
    headers: { cookie: await world.cookie(await world.newInfluencer()) },
  }),
  logOutAll: async (world) => ({
    path: "/auth/logout-all",
    headers: { cookie: await world.cookie(await world.newInfluencer()) },
  }),
  forgotPassword: async (world) => ({
    path: "/auth/password/forgot",
    body: { email: `${(await world.newInfluencer()).username}@tandem.test` },
  }),
  resetPassword: async (world) => ({
    path: "/auth/password/reset",
    body: { token: await world.links.reset(), password: `${password} again` },
  }),
  verifyEmail: async (world) => ({
    path: "/auth/email/verify",
    body: { token: await world.links.verify() },
  }),
  me: asInfluencer("/me"),
  changeMe: async (world) => {
    const { token } = world.influencer;
    const { body } = await world.done("GET", "/me", { token });
    return { path: "/me", token, body: { version: body.version, profile: { bio: "New words." } } };
  },
  preferences: asInfluencer("/me/preferences"),
  changePreferences: async (world) => {
    const { token } = world.influencer;
    const { body } = await world.done("GET", "/me/preferences", { token });
    return {
      path: "/me/preferences",
      token,
      body: { version: body.version, email: { enabled: false } },
    };
  },
  testChannel: async (world) => ({
    path: "/me/preferences/test",
    token: (await world.newInfluencer()).token,
    body: { channel: "email" },
  }),
  changePassword: async (world) => ({
    path: "/me/password",
    token: (await world.newInfluencer()).token,
    body: { currentPassword: password, newPassword: `${password} again` },
  }),
  unsubscribePage: async (world) => ({
    path: `/unsubscribe/${await world.links.unsubscribe()}`,
  }),
  data: async (world) => ({ path: "/me/data", token: (await world.newInfluencer()).token }),
  deleteMe: async (world) => ({
    path: "/me",
    token: (await world.newInfluencer()).token,
    body: { password },
  }),
  unsubscribe: async (world) => ({ path: `/unsubscribe/${await world.links.unsubscribe()}` }),
  claimPreview: async (world) => ({ path: `/claims/${(await world.unclaimed()).token}` }),
  claim: async (world) => ({
    path: `/claims/${(await world.unclaimed()).token}`,
    body: world.credentials(),
  }),
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

const onNew =
  (verb: string, body?: unknown): Scenario =>
  async (world) => ({
    path: `/admin/sponsors/${(await world.newPendingSponsor()).id}/${verb}`,
    token: world.admin.token,
    body,
  });

/** A decision about a message that no worker could take. */
const onLetter =
  (verb: string): Scenario =>
  async (world) => ({
    path: `/admin/dead-letters/${await world.newDeadLetter()}/${verb}`,
    token: world.admin.token,
  });

const admin: Record<string, Scenario> = {
  suppressions: async (world) => {
    for (let n = 0; n < PAGE + 3; n++) await world.suppressed();
    return { path: `/admin/suppressions?limit=${PAGE}`, token: world.admin.token };
  },
  liftSuppression: async (world) => ({
    path: `/admin/suppressions/${await world.suppressed()}/lift`,
    token: world.admin.token,
  }),
  statistics: asAdmin("/admin/stats"),
  users: asAdmin(`/admin/users?limit=${PAGE}`),
  user: ({ influencer, admin: { token } }) => ({ path: `/admin/users/${influencer.id}`, token }),
  campaigns: asAdmin(`/admin/campaigns?limit=${PAGE}`),
  adRequests: asAdmin(`/admin/ad-requests?limit=${PAGE}`),
  flags: asAdmin(`/admin/flags?limit=${PAGE}`),
  audit: asAdmin(`/admin/audit?limit=${PAGE}`),
  jobs: asAdmin(`/admin/jobs?limit=${PAGE}`),
  runJob: asAdmin("/admin/jobs/sweep/run"),
  deadLetters: asAdmin(`/admin/dead-letters?limit=${PAGE}`),
  redriveAll: asAdmin("/admin/dead-letters/redrive", { queue: "mail" }),
  redrive: onLetter("redrive"),
  discard: onLetter("discard"),
  approveSponsor: onNew("approve"),
  rejectSponsor: onNew("reject", { reason }),
  flagUser: async (world) => ({
    path: `/admin/users/${(await world.newInfluencer()).id}/flag`,
    token: world.admin.token,
    body: { reason },
  }),
  unflagUser: async (world) => {
    const { id } = await world.newInfluencer();
    const { token } = world.admin;
    await world.done("POST", `/admin/users/${id}/flag`, { token, body: { reason } });
    return { path: `/admin/users/${id}/unflag`, token };
  },
  flagCampaign: async (world) => ({
    path: `/admin/campaigns/${await world.newLiveCampaign()}/flag`,
    token: world.admin.token,
    body: { reason },
  }),
  unflagCampaign: async (world) => {
    const id = await world.newLiveCampaign();
    const { token } = world.admin;
    await world.done("POST", `/admin/campaigns/${id}/flag`, { token, body: { reason } });
    return { path: `/admin/campaigns/${id}/unflag`, token };
  },
  upload: asAdmin("/admin/imports/uploads"),
  startImport: async (world) => ({
    path: "/admin/imports",
    token: world.admin.token,
    body: await newImport(world),
  }),
  import: async (world) => {
    const { token } = world.admin;
    const { body } = await world.done("POST", "/admin/imports", {
      token,
      body: await newImport(world),
    });
    return { path: `/admin/imports/${body.id}`, token };
  },
};

async function newImport(world: World) {
  const { token } = world.admin;
  const { body } = await world.done("POST", "/admin/imports/uploads", { token });
  return { uploadId: body.uploadId, mapping: { handle: "name", followers: "followers" } };
}

const named = (noun: string, scenarios: Record<string, Scenario>) =>
  Object.fromEntries(Object.entries(scenarios).map(([name, one]) => [`${noun}.${name}`, one]));

/** For every route of the contract, by its name there: what is measured of it. */
export const scenarios: Record<string, Scenario> = {
  ...named("account", account),
  ...market,
  ...named("adRequest", adRequest),
  ...named("own", own),
  ...named("admin", admin),
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
