import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const reason = "They are silent.";
const submission = { url: "https://drive.test/draft", text: "My skin says thanks. #ad" };
const live = { url: "https://instagram.test/p/1" };
const card = { number: "4242424242424242", expMonth: 12, expYear: 2099, cvc: "917", name: "Acme" };

const STEPS = ["submit", "approve", "publish"] as const;
type Step = (typeof STEPS)[number];

/** A collaboration of the sponsor's with one piece of work, brought as far as the last of `steps`. */
async function agreed(world: World, steps: readonly Step[] = []) {
  const { id, to } = await world.newOffer();
  const base = `/ad-requests/${id}`;
  await world.done("POST", `${base}/accept`, { token: to.token, body: { offerVersion: 1 } });
  for (const step of steps) {
    const token = step === "approve" ? world.sponsor.token : to.token;
    const body = step === "submit" ? submission : step === "publish" ? live : undefined;
    await world.done("POST", `${base}/deliverables/1/${step}`, { token, body });
  }
  return { id, base, influencer: to.token, sponsor: world.sponsor.token };
}

async function paid(world: World, steps: readonly Step[] = []) {
  const made = await agreed(world, steps);
  await world.done("POST", `${made.base}/payment`, { token: made.sponsor, body: { card } });
  return made;
}

async function disputed(world: World) {
  const made = await paid(world);
  await world.done("POST", `${made.base}/dispute`, { token: made.influencer, body: { reason } });
  return made;
}

const askedToCancel = async (world: World) => {
  const made = await paid(world);
  await world.done("POST", `${made.base}/cancel`, { token: made.influencer, body: {} });
  return made;
};

/** The steps of the work, and what settles it. */
export const workScenarios: Record<string, Scenario> = {
  "adRequest.submit": async (world) => {
    const { base, influencer: token } = await agreed(world);
    return { path: `${base}/deliverables/1/submit`, token, body: submission };
  },
  "adRequest.requestChanges": async (world) => {
    const { base, sponsor: token } = await agreed(world, ["submit"]);
    return { path: `${base}/deliverables/1/request-changes`, token, body: { note: "More." } };
  },
  "adRequest.approve": async (world) => {
    const { base, sponsor: token } = await agreed(world, ["submit"]);
    return { path: `${base}/deliverables/1/approve`, token };
  },
  "adRequest.publish": async (world) => {
    const { base, influencer: token } = await agreed(world, ["submit", "approve"]);
    return { path: `${base}/deliverables/1/publish`, token, body: live };
  },
  "adRequest.askToCancel": async (world) => {
    const { base, sponsor: token } = await askedToCancel(world);
    return { path: `${base}/cancel`, token, body: {} };
  },
  "adRequest.declineCancel": async (world) => {
    const { base, sponsor: token } = await askedToCancel(world);
    return { path: `${base}/cancel/decline`, token };
  },
  "adRequest.dispute": async (world) => {
    const { base, influencer: token } = await paid(world);
    return { path: `${base}/dispute`, token, body: { reason } };
  },
  "adRequest.release": async (world) => {
    const { base, sponsor: token } = await paid(world, STEPS);
    return { path: `${base}/release`, token };
  },
  "justice.disputes": async (world) => {
    for (let n = 0; n < PAGE + 2; n++) {
      const { base, sponsor: token } = await agreed(world);
      await world.done("POST", `${base}/dispute`, { token, body: { reason } });
    }
    return { path: `/admin/disputes?limit=${PAGE}`, token: world.admin.token };
  },
  "justice.settleDispute": async (world) => ({
    path: `/admin/disputes/${(await disputed(world)).id}`,
    token: world.admin.token,
    body: { outcome: "split", influencerAmount: 4_000, reason: "Half was done." },
  }),
};
