import {
  type CollaborationMail,
  isTransactional,
  type Mail,
  type MailData,
  mailOf,
  type NegotiationMail,
  type ReviewTold,
} from "@tandem/mail";
import {
  type AccountRow,
  appealLink,
  claimLink,
  nameOf,
  type Person,
  resetLink,
  type StandingData,
  unsubscribeLinks,
  verifyLink,
} from "../account/index.ts";
import { type AdRequestData, APPROVES_AFTER_MS } from "../ad-request/index.ts";
import type { CampaignData } from "../campaign/index.ts";
import type { AppealDecidedData } from "../moderation/index.ts";
import { type Ctx, Events, type Told } from "../platform/index.ts";
import type { ReviewData } from "../review/index.ts";
import type { WantedMail } from "./mails.ts";

/** Writes a mail to someone with an account, with the links that it needs. */
export async function composed(
  ctx: Ctx,
  event: Told,
  wanted: WantedMail,
  person: Person,
): Promise<Mail> {
  const { account } = person;
  const reader = { name: nameOf(person), timeZone: account.timeZone };
  const { mail } = wanted;
  if (isTransactional(mail)) {
    return mailOf(mail, await DATA[mail](ctx, event, account), reader);
  }
  const switchOff = await unsubscribeLinks(ctx.platform, account.id);
  if ("told" in wanted)
    return mailOf(wanted.mail, await moveData(ctx, event, wanted), reader, switchOff);
  if ("partner" in wanted)
    return mailOf(wanted.mail, stepData(ctx, event, wanted), reader, switchOff);
  if ("review" in wanted)
    return mailOf(wanted.mail, reviewMail(ctx, event, wanted.review), reader, switchOff);
  return mailOf(mail, campaignData(ctx, event), reader, switchOff);
}

/** Writes to the one whom an unclaimed profile shows that there is an offer, and how to claim it. */
export async function invitation(
  ctx: Ctx,
  event: Told,
  profile: { id: string; displayName: string; timeZone: string },
): Promise<Mail> {
  const { parties, offer } = event.data as unknown as AdRequestData;
  const { sponsorName, campaignName } = parties;
  const claimUrl = await claimLink(ctx.platform, profile.id, ctx.now);
  const reader = { name: profile.displayName, timeZone: profile.timeZone };
  return mailOf("invitation", { sponsorName, campaignName, offer, claimUrl }, reader);
}

const at = (ctx: Ctx, path: string): string => `${ctx.platform.config.publicUrl}${path}`;
const reasonOf = (event: Told): string =>
  (event.data as unknown as StandingData).reason ?? "No reason was given.";

const DATA = {
  welcome: async (ctx: Ctx, event: Told, account: AccountRow) => ({
    role: account.role === "sponsor" ? ("sponsor" as const) : ("influencer" as const),
    waits: (event.data as unknown as StandingData).to === "pending",
    verifyUrl: await verifyLink(ctx.platform, account, ctx.now),
  }),
  "sponsor-approved": async (ctx: Ctx) => ({ appUrl: at(ctx, "/") }),
  "sponsor-rejected": async (_: Ctx, event: Told) => ({ reason: reasonOf(event) }),
  "account-flagged": async (ctx: Ctx, event: Told, { id, flag }: AccountRow) => ({
    reason: reasonOf(event),
    appealUrl: flag && (await appealLink(ctx.platform, id, flag.at)),
  }),
  "account-warned": async (_: Ctx, event: Told) => ({ reason: reasonOf(event) }),
  "appeal-upheld": async (_: Ctx, event: Told) => {
    const { kind, name, reason } = event.data as unknown as AppealDecidedData;
    return { about: kind === "campaign" ? name : undefined, reason };
  },
  "account-unflagged": async (ctx: Ctx, event: Told) => ({
    appUrl: at(ctx, "/log-in"),
    reason: (event.data as unknown as StandingData).reason,
  }),
  "account-deleted": async (_: Ctx, event: Told) => ({ at: event.at }),
  "password-reset": async (ctx: Ctx, event: Told) => {
    const { credential } = event.data as { credential: number };
    return {
      resetUrl: await resetLink(ctx.platform, { id: event.subjectId, credential }, ctx.now),
    };
  },
  "password-changed": async (ctx: Ctx, event: Told) => ({
    at: event.at,
    forgotUrl: at(ctx, "/forgot-password"),
  }),
};

async function moveData(
  ctx: Ctx,
  event: Told,
  { told, mail }: Extract<WantedMail, { told: unknown }>,
): Promise<NegotiationMail> {
  const { text, reason } = event.data as unknown as AdRequestData;
  const changed = mail === "countered" || mail === "edited";
  return {
    ...told,
    text,
    reason,
    threadUrl: at(ctx, `/threads/${event.subjectId}`),
    before: changed ? await termsBefore(ctx, event) : undefined,
  };
}

function stepData(
  ctx: Ctx,
  event: Told,
  { partner, mail }: Extract<WantedMail, { partner: unknown }>,
): CollaborationMail {
  const { text, reason } = event.data as unknown as AdRequestData;
  const approvesAt = new Date(Date.parse(event.at) + APPROVES_AFTER_MS).toISOString();
  return {
    ...partner,
    threadUrl: at(ctx, `/threads/${event.subjectId}`),
    ...(mail === "submitted" ? { approvesAt } : { text: text ?? reason }),
  };
}

const reviewMail = (ctx: Ctx, event: Told, review: ReviewTold) => ({
  ...review,
  threadUrl: at(ctx, `/threads/${(event.data as unknown as ReviewData).adRequestId}`),
});

/** The terms that stood on the table until the event: every event of a thread carries those after it. */
async function termsBefore(ctx: Ctx, event: Told): Promise<NegotiationMail["before"]> {
  const earlier = Events.query.ofSubject({ subjectId: event.subjectId }).lt({ id: event.id });
  const { items } = await ctx.platform.table.query(Events, earlier, {
    limit: 1,
    newestFirst: true,
  });
  return (items[0]?.data as AdRequestData | undefined)?.offer;
}

function campaignData(ctx: Ctx, event: Told): MailData["campaign-flagged"] {
  const { name, reason } = event.data as unknown as CampaignData;
  return {
    campaignName: name,
    campaignUrl: at(ctx, `/campaigns/${event.subjectId}`),
    reason: reason ?? (event.kind === "campaign.flagged" ? "No reason was given." : ""),
  };
}
