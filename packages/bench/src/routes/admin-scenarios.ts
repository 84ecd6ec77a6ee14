import { asAdmin } from "./asking.ts";
import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const reason = "It breaks the rules.";

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

/** What admins see and decide. */
export const adminScenarios: Record<string, Scenario> = {
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
