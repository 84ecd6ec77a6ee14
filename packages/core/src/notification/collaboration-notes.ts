import {
  type CollaborationMove,
  type CollaborationTold,
  collaborationHeadline,
  money,
  oneLine,
  reviewHeadline,
} from "@tandem/mail";
import type { AdRequestData } from "../ad-request/index.ts";
import { reading, type Told } from "../platform/index.ts";
import type { ReviewData } from "../review/index.ts";
import { partnersOf, reviewedOf, stepOf } from "./told-to.ts";

/** Stands for every admin. */
export const ALL_ADMINS = "admins";

interface Line {
  to: string;
  title: string;
  text: string;
  link: string;
}

const EXCERPT = 160;
const said = ({ text, reason }: AdRequestData): string => oneLine(text ?? reason ?? "", EXCERPT);
const isSponsor = ({ reader }: CollaborationTold): boolean => reader === "sponsor";

const REVIEW = "You can review each other now.";

const AFTER: Record<CollaborationMove, (told: CollaborationTold, data: AdRequestData) => string> = {
  submitted: () => "Approve it or ask for changes; after 72 hours it approves itself.",
  changes_requested: (_, data) => said(data) || "Change it and hand it in again.",
  approved: (told) =>
    isSponsor(told) ? "It is to be published now." : "Publish it and enter where it is live.",
  published: () => "Once all is live, release the payment; after 14 days it is released by itself.",
  held: (told) =>
    isSponsor(told)
      ? "It is held until the work is live."
      : "It is held for you until all is live.",
  released: () => REVIEW,
  refunded: (_, data) => said(data) || "The collaboration is over.",
  split: (_, data) => said(data) || REVIEW,
  cancel_asked: (_, data) => said(data) || "Nothing changes unless you agree.",
  cancel_declined: (_, data) => said(data) || "What was agreed goes on.",
  cancelled: (told, { payment }) => {
    if (!isSponsor(told)) return "Nothing more is to be done, and nothing is owed.";
    return payment?.refunded
      ? `The ${money(payment.refunded, payment.currency)} that you paid in go back to your card.`
      : "The committed amount is free again.";
  },
  disputed: () => "An admin settles it. Until then the work and its money stand still.",
};

const thread = ({ subjectId }: Told<string, AdRequestData>): string => `/threads/${subjectId}`;

/** What both sides, or the one that did not do it, are told of a step of their collaboration. */
export const ofStep = reading<AdRequestData, Line[]>((event) => {
  const step = stepOf(event);
  return partnersOf(event).map(({ to, told }) => ({
    to,
    title: collaborationHeadline(step, told),
    text: AFTER[step](told, event.data),
    link: thread(event),
  }));
});

/** A dispute waits for an admin, whoever comes first. */
export const ofDispute = (event: Told): Line[] => [
  ...ofStep(event),
  ...reading<AdRequestData, Line[]>(({ data: { parties } }) => [
    {
      to: ALL_ADMINS,
      title: `${oneLine(parties.sponsorName, 60)} and ${oneLine(parties.influencerName, 60)} have a dispute.`,
      text: `About ${oneLine(parties.campaignName, 80)}. Release, refund or split what is held.`,
      link: "/admin/disputes",
    },
  ])(event),
];

/** A charge that failed is the sponsor's alone: the influencer waits as before. */
export const ofDecline = reading<AdRequestData, Line[]>((event) => {
  const { parties, payment, offer } = event.data;
  const { amount, currency } = payment ?? offer;
  const campaign = oneLine(parties.campaignName, 60);
  return [
    {
      to: parties.sponsorId,
      title: `Your payment of ${money(amount, currency)} for ${campaign} did not go through.`,
      text: said(event.data) || "Nothing was charged. Try again, or with another card.",
      link: thread(event),
    },
  ];
});

export const ofReview = reading<ReviewData, Line[]>((event) =>
  reviewedOf(event).map(({ to, told }) => ({
    to,
    title: reviewHeadline(told),
    text: "It shows with what was written. You can review the other side as well, once.",
    link: `/threads/${event.data.adRequestId}`,
  })),
);
