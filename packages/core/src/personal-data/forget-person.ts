import { mailOf } from "@tandem/mail";
import {
  type AccountEvent,
  DELETED_NAME,
  findPerson,
  forgetAccount,
  forgetLogIns,
  forgetProfile,
  isForgotten,
  nameOf,
  type Person,
} from "../account/index.ts";
import { leaveRequest, requestsOf } from "../ad-request/index.ts";
import { campaignsOf, closeCampaign } from "../campaign/index.ts";
import { deliverMail, forgetAddress } from "../delivery/index.ts";
import { exportsOf, forgetExports } from "../export/index.ts";
import { renameLines } from "../ledger/index.ts";
import { casesWith, forgetConduct } from "../moderation/index.ts";
import { forgetNotifications } from "../notification/index.ts";
import { type Actor, type Ctx, once, type Told } from "../platform/index.ts";
import { forgetRecord } from "../record/index.ts";
import { forgetAgenda } from "../reminder/index.ts";
import { forgetReports } from "../report/index.ts";
import { forgetInReviews } from "../review/index.ts";
import { forgetSearches } from "../saved-search/index.ts";
import { forgetOlder, projectChanges } from "../search/index.ts";
import { forgetNotesAbout, forgetShortlists } from "../shortlist/index.ts";
import { forgetStatements, statementsOf, subjectOf } from "../statement/index.ts";
import { forgetDataExport } from "./forget-data-export.ts";
import { forgetLetters } from "./forget-letters.ts";
import { type Gone, redactedRequest, scrubbed } from "./redact.ts";
import { redactDays, redactSubject } from "./redact-events.ts";

type Deleted = Extract<AccountEvent, { kind: "account.deleted" }>;

const REASON = "The account was deleted.";

/**
 * Takes a person out of everything that a deleted account leaves behind: what is open ends and the
 * other side is told, names become "Deleted account", and what is personal is gone. Amounts, and
 * what others wrote, stay.
 *
 * Each part finds nothing left when it is done again, so a worker that was killed begins anew and
 * goes on where it was. The account's own row goes late: all else is found by it.
 */
export async function forgetPerson(ctx: Ctx, event: Deleted): Promise<void> {
  const person = await findPerson(ctx.platform, event.subjectId);
  if (person?.account.status !== "deleted") return;
  if (!isForgotten(person)) await forget(ctx, event, person);
  await forgetInSearch(ctx, event);
}

async function forget(ctx: Ctx, event: Deleted, person: Person): Promise<void> {
  const { id, role } = person.account;
  const actor: Actor = { id, role, name: DELETED_NAME };
  const own: Ctx = { ...ctx, actor };
  const gone: Gone = { id, words: wordsOf(person) };

  await confirm(ctx, event, person);
  if (role !== "admin") await leaveRequests(own, role, gone);
  const campaigns = role === "sponsor" ? await closeCampaigns(own, gone) : [];
  await redactTraces(own, person, campaigns, gone);
  await forgetBelongings(own, person);
  // Their words are in the profile: begun anew after a kill, what is looked for by them comes before it.
  await forgetLetters(ctx, gone);
  await forgetProfile(ctx, person);
  await forgetAddresses(ctx, person);
  await forgetLogIns(ctx, person);
  await forgetAccount(ctx, person);
}

/** What names the person in texts: names, addresses, the number, handles. */
function wordsOf(person: Person): string[] {
  const { account, profile } = person;
  const handles =
    profile.role === "influencer" ? profile.row.platforms.map(({ handle }) => handle) : [];
  const { number } = account.preferences.sms;
  return [nameOf(person), account.username, account.email, ...handles].concat(number ?? []);
}

/** The last mail, to the address that is about to be forgotten. */
const confirm = (ctx: Ctx, event: Deleted, person: Person): Promise<void> =>
  once(ctx.platform, `mail#${event.id}#${event.subjectId}`, async () => {
    const { email, timeZone } = person.account;
    const mail = mailOf("account-deleted", { at: event.at }, { name: nameOf(person), timeZone });
    await deliverMail(ctx, { to: email, ...mail });
  });

async function leaveRequests(ctx: Ctx, side: "sponsor" | "influencer", gone: Gone): Promise<void> {
  for await (const { id } of requestsOf(ctx, side)) {
    const names = (row: { campaignName: string }) => ({
      campaignName: side === "sponsor" ? scrubbed(row.campaignName, gone) : row.campaignName,
      ...(side === "sponsor" ? { sponsorName: DELETED_NAME } : { influencerName: DELETED_NAME }),
    });
    await leaveRequest(ctx, side, id, REASON, (row) => ({
      ...redactedRequest(row, side, gone),
      ...names(row),
    }));
    await renameLines(ctx, id, names);
  }
}

async function closeCampaigns(ctx: Ctx, gone: Gone): Promise<string[]> {
  const ids: string[] = [];
  for await (const { id } of campaignsOf(ctx)) {
    ids.push(id);
    await closeCampaign(ctx, id, (row) => ({
      sponsorName: DELETED_NAME,
      name: scrubbed(row.name, gone),
      description: scrubbed(row.description, gone),
      niche: scrubbed(row.niche, gone),
      goals: scrubbed(row.goals, gone),
    }));
  }
  return ids;
}

/** Everything that happened to what is theirs, and what others were told of it. */
async function redactTraces(
  ctx: Ctx,
  { account }: Person,
  campaigns: string[],
  gone: Gone,
): Promise<void> {
  await redactSubject(ctx, account.id, gone);
  for (const id of campaigns) await redactSubject(ctx, id, gone);
  if (account.role === "admin") return redactDays(ctx, account.createdAt, gone);
  for await (const { id } of requestsOf(ctx, account.role)) await redactSubject(ctx, id, gone);
  for await (const { id } of exportsOf(ctx, account.id)) await redactSubject(ctx, id, gone);
  for await (const id of casesWith(ctx, account.id)) await redactSubject(ctx, id, gone);
  for await (const { month } of statementsOf(ctx, account.id))
    await redactSubject(ctx, subjectOf(account.id, month), gone);
  const reviews = forgetInReviews(ctx, (text) => scrubbed(text, gone));
  for await (const id of reviews) await redactSubject(ctx, id, gone);
}

async function forgetBelongings(ctx: Ctx, { account: { id, role } }: Person): Promise<void> {
  await forgetNotifications(ctx, id);
  await forgetConduct(ctx, id);
  await forgetDataExport(ctx, id);
  await forgetRecord(ctx, id);
  if (role === "sponsor") {
    await forgetExports(ctx, id);
    await forgetReports(ctx, id);
    await forgetSearches(ctx, id);
    await forgetShortlists(ctx, id);
  }
  if (role === "influencer") {
    await forgetAgenda(ctx, id);
    await forgetNotesAbout(ctx, id);
    await forgetStatements(ctx, id);
  }
}

/** Search shows rows as they are, so it comes when they are bare; and it comes whoever was killed before. */
async function forgetInSearch(ctx: Ctx, event: Deleted): Promise<void> {
  const { platform } = ctx;
  const { role } = event.data;
  const own = new Set([event.subjectId]);
  const campaigns: string[] = [];
  if (role === "sponsor") {
    const actor: Actor = { id: event.subjectId, role, name: DELETED_NAME };
    for await (const { id } of campaignsOf({ ...ctx, actor })) campaigns.push(id);
  }
  const changed = campaigns.map((id) => ({ ...event, subjectType: "campaign", subjectId: id }));
  await projectChanges(platform, [event, ...changed] as unknown as Told[]);
  await forgetOlder(platform, "accounts", own);
  if (role === "influencer") await forgetOlder(platform, "influencers", own);
  await forgetOlder(platform, "campaigns", new Set(campaigns));
}

async function forgetAddresses(ctx: Ctx, { account }: Person): Promise<void> {
  await forgetAddress(ctx, "email", account.email);
  const { number } = account.preferences.sms;
  if (number) await forgetAddress(ctx, "sms", number);
}
