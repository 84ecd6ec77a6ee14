import type { SuppressionReason } from "@tandem/contract";
import { headline, type MoveTold, type NegotiationMove, oneLine } from "@tandem/mail";
import type { ChannelLostData, StandingData } from "../account/index.ts";
import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData } from "../campaign/index.ts";
import type { AddressSuppressed } from "../delivery/index.ts";
import type { ExportData, ExportFailed, ExportReady } from "../export/index.ts";
import type { ImportFinished } from "../import/index.ts";
import type { DeadLetterEvent } from "../job/index.ts";
import type { LedgerProofEvent } from "../ledger-proof/index.ts";
import { type ByKind, readBy, reading, type Told } from "../platform/index.ts";
import type { ReportReady } from "../report/index.ts";
import { ALL_ADMINS, ofDecline, ofDispute, ofReview, ofStep } from "./collaboration-notes.ts";
import { ofAppeal, ofDecision, ofHiding, ofReport, ofSettlement } from "./conduct-notes.ts";
import { moveOf, readersOf } from "./told-to.ts";

export { ALL_ADMINS };

/** What one account is told of an event. `link` is a path in the app. */
export interface Note {
  to: string;
  kind: string;
  title: string;
  text: string;
  link: string;
}

/** What an event gives people to read in the app; nothing to the one who made it happen. */
export const notesOf = (event: Told): Note[] =>
  readBy(NOTES, event)
    .filter(({ to }) => to !== event.actor.id)
    .map((note) => ({ ...note, kind: event.kind }));

type Kept = Extract<DeadLetterEvent, { kind: "dead_letter.kept" }>;
type Unsorted = Omit<Note, "kind">;
const EXCERPT = 160;

const YOUR_TURN = "Your turn: accept, counter or reject.";
const AFTER: Record<NegotiationMove, (told: MoveTold, data: AdRequestData) => string> = {
  offered: () => YOUR_TURN,
  applied: () => YOUR_TURN,
  edited: () => YOUR_TURN,
  countered: () => YOUR_TURN,
  messaged: (_, { text }) => oneLine(text ?? "", EXCERPT),
  accepted: ({ reader }) =>
    reader === "sponsor" ? "The amount is committed in your budget." : "The terms are fixed.",
  rejected: (_, { reason }) => (reason ? oneLine(reason, EXCERPT) : "Nothing is agreed."),
  withdrawn: () => "Nothing is agreed, and there is nothing to do.",
  expired: ({ reader, offer }) =>
    reader === "sponsor" && offer.by === "sponsor"
      ? "The reserved amount is free again."
      : "Nothing is agreed.",
};

const ofMove = reading<AdRequestData, Unsorted[]>((event) => {
  const move = moveOf(event);
  return readersOf(event).map(({ to, told }) => ({
    to,
    title: headline(move, told),
    text: AFTER[move](told, event.data),
    link: `/threads/${event.subjectId}`,
  }));
});

const toAccount = (write: (data: StandingData) => { title: string; text: string; link: string }) =>
  reading<StandingData, Unsorted[]>((event) => [{ to: event.subjectId, ...write(event.data) }]);
const toSponsor = (write: (name: string, data: CampaignData) => { title: string; text: string }) =>
  reading<CampaignData, Unsorted[]>(({ subjectId, data }) => [
    { to: data.sponsorId, link: `/campaigns/${subjectId}`, ...write(oneLine(data.name, 80), data) },
  ]);
const nothing = (): Unsorted[] => [];
const exported = ({ campaignName }: ExportData): string =>
  campaignName === undefined ? "Campaigns" : `Requests of ${oneLine(campaignName, 80)}`;

/** By the channel that was switched off from its other end. */
const LOST: Record<ChannelLostData["channel"], { title: string; text: string }> = {
  sms: {
    title: "Text messages to you are switched off.",
    text: "You answered STOP. Answer START, then switch them on again in your settings.",
  },
  chat: {
    title: "Google Chat is switched off.",
    text: "The space takes no more messages from us. Paste a new webhook to switch it on again.",
  },
};
/** By the reason why nothing is mailed any more; who answered STOP is told that texts are off. */
const SUPPRESSED: Partial<Record<SuppressionReason, { title: string; text: string }>> = {
  bounce: {
    title: "Mail to you bounced.",
    text: "Your address took no mail, so we send none. Ask us to try again once it works.",
  },
  complaint: {
    title: "A mail to you was reported as spam.",
    text: "So we send you no mail any more. Ask us if you want it again.",
  },
};

const NOTES: ByKind<Unsorted[]> = {
  "ad_request.offered": ofMove,
  "ad_request.applied": ofMove,
  "ad_request.edited": ofMove,
  "ad_request.countered": ofMove,
  "ad_request.messaged": ofMove,
  "ad_request.accepted": ofMove,
  "ad_request.rejected": ofMove,
  "ad_request.withdrawn": ofMove,
  "ad_request.expired": ofMove,
  "ad_request.cancelled": ofStep,
  "ad_request.cancel_asked": ofStep,
  "ad_request.cancel_declined": ofStep,
  "ad_request.disputed": ofDispute,
  "deliverable.submitted": ofStep,
  "deliverable.changes_requested": ofStep,
  "deliverable.approved": ofStep,
  "deliverable.published": ofStep,
  "payment.held": ofStep,
  "payment.declined": ofDecline,
  "payment.released": ofStep,
  "payment.refunded": ofStep,
  "payment.split": ofStep,
  "review.written": ofReview,

  "account.registered": reading<StandingData, Unsorted[]>(({ data: { name, to } }) =>
    to === "pending"
      ? [
          {
            to: ALL_ADMINS,
            title: `${oneLine(name, 80)} waits for approval.`,
            text: "A new sponsor registered.",
            link: "/admin/approvals",
          },
        ]
      : [],
  ),
  "account.approved": toAccount(() => ({
    title: "You are approved.",
    text: "Create a campaign and find the influencers who fit.",
    link: "/campaigns",
  })),
  "account.rejected": toAccount(({ reason }) => ({
    title: "Your registration was not approved.",
    text: reason ?? "",
    link: "/",
  })),
  "account.flagged": toAccount(({ reason }) => ({
    title: "Your account is suspended.",
    text: reason ?? "",
    link: "/",
  })),
  "account.unflagged": toAccount(() => ({
    title: "Your account is open again.",
    text: "Everything is as you left it.",
    link: "/",
  })),
  "account.warned": toAccount(({ reason }) => ({
    title: "You were warned.",
    text: reason ?? "",
    link: "/",
  })),
  "account.claimed": nothing,
  "account.data_ready": reading<unknown, Unsorted[]>(({ subjectId }) => [
    {
      to: subjectId,
      title: "Your data is ready.",
      text: "Everything that we keep of your account, as one file. It is kept for seven days.",
      link: "/settings",
    },
  ]),
  "account.channel_lost": reading<ChannelLostData, Unsorted[]>(({ subjectId, data }) => [
    { to: subjectId, link: "/settings", ...LOST[data.channel] },
  ]),
  "address.suppressed": reading<AddressSuppressed["data"], Unsorted[]>(({ data }) => {
    const words = SUPPRESSED[data.reason];
    return data.accountId && words ? [{ to: data.accountId, link: "/settings", ...words }] : [];
  }),

  "campaign.ended": toSponsor((name) => ({
    title: `${name} has ended.`,
    text: "It takes no new requests. What was accepted goes on.",
  })),
  "campaign.flagged": toSponsor((name, { reason }) => ({
    title: `${name} is frozen.`,
    text: reason ?? "",
  })),
  "campaign.unflagged": toSponsor((name) => ({
    title: `${name} is open again.`,
    text: "Requests can be made and accepted as before.",
  })),

  "abuse.reported": ofReport,
  "abuse.settled": ofSettlement,
  "appeal.made": ofAppeal,
  "appeal.decided": ofDecision,
  "review.hidden": ofHiding,

  "dead_letter.kept": reading<Kept["data"], Unsorted[]>(({ data: { queue } }) => [
    {
      to: ALL_ADMINS,
      title: `Messages on the queue ${queue} could not be handled.`,
      text: "They are kept. See why, then put them back or throw them away.",
      link: "/admin/jobs",
    },
  ]),

  "ledger.unbalanced": reading<LedgerProofEvent["data"], Unsorted[]>(({ data }) => [
    {
      to: ALL_ADMINS,
      title: `The ledger of ${data.day} does not balance.`,
      text: `${data.problems} ${data.problems === 1 ? "thing does" : "things do"} not agree. Look at the proof before money moves on.`,
      link: "/admin/ledger",
    },
  ]),

  "import.finished": reading<ImportFinished["data"], Unsorted[]>(({ data }) => [
    {
      to: data.startedBy,
      title: data.error ? "The import stopped." : "The import is done.",
      text:
        data.error ??
        `${data.created} new, ${data.updated} updated, ${data.unchanged} unchanged, ${data.rejectedCount} rejected.`,
      link: `/admin/imports/${data.importId}`,
    },
  ]),

  "export.ready": reading<ExportReady["data"], Unsorted[]>(({ data }) => [
    {
      to: data.ownerId,
      title: "Your export is ready.",
      text: `${exported(data)}, ${data.rows.toLocaleString("en")} ${data.rows === 1 ? "row" : "rows"}, for 30 days.`,
      link: "/exports",
    },
  ]),
  "export.failed": reading<ExportFailed["data"], Unsorted[]>(({ data }) => [
    {
      to: data.ownerId,
      title: "Your export did not work.",
      text: `${exported(data)}: ${data.error}`,
      link: "/exports",
    },
  ]),

  "report.ready": reading<ReportReady["data"], Unsorted[]>(({ data }) => [
    {
      to: data.sponsorId,
      title: `Your report on ${monthName(data.month)} is ready.`,
      text: data.quiet ? "It was a quiet month." : "It is kept for you as a PDF.",
      link: "/reports",
    },
  ]),
};

/** `2026-03` is March 2026. */
function monthName(month: string): string {
  const words = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat("en-GB", words).format(new Date(`${month}-01T00:00:00Z`));
}

/** The kinds of events that people are told of in the app. */
export const NOTED_KINDS = Object.keys(NOTES);
