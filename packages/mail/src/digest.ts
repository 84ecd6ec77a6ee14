import type { Offer, PlatformName } from "@tandem/contract";
import { day, listed, moment, money, oneLine } from "./format.ts";
import type { LinkedItem, Reader } from "./letter.ts";
import { workInWords } from "./terms.ts";

/** An offer that its reader is to answer. */
export interface DigestOffer {
  sponsorName: string;
  campaignName: string;
  amount: number;
  currency: string;
  expiresAt: string;
  /** It runs out within a day. */
  soon: boolean;
  url: string;
}

/** A piece of agreed work that its reader is to hand in, to change and hand in again, or to publish. */
export interface DigestWork {
  sponsorName: string;
  campaignName: string;
  platform: PlatformName;
  format: Offer["deliverables"][number]["format"];
  dueDate: string;
  urgency: "overdue" | "today" | "tomorrow";
  step: "hand-in" | "change" | "publish";
  url: string;
}

/** A new campaign in the reader's niche. */
export interface DigestCampaign {
  name: string;
  sponsorName: string;
  budget: number;
  currency: string;
  endDate: string;
  url: string;
}

/** What waits for an influencer on one day, most urgent first; `url` is where all of it is. */
export interface Digest {
  offers: DigestOffer[];
  work: DigestWork[];
  campaigns: DigestCampaign[];
  url: string;
}

/** A group of things that wait, as every channel tells them. */
export interface Group {
  title: string;
  items: LinkedItem[];
}

const NAME = 60;

const offerItem = (offer: DigestOffer, { timeZone }: Reader): LinkedItem => ({
  label: `${oneLine(offer.sponsorName, NAME)} offers ${money(offer.amount, offer.currency)}`,
  url: offer.url,
  ...(offer.soon ? { urgent: "Runs out soon" } : {}),
  detail: `For ${oneLine(offer.campaignName, NAME)}. Answer before ${moment(offer.expiresAt, timeZone)}.`,
});

const URGENCIES = { overdue: "Overdue", today: "Due today", tomorrow: "Due tomorrow" } as const;

const STEPS = {
  "hand-in": "",
  change: "Changes are asked for. ",
  publish: "It is approved: publish it and enter its link. ",
} as const;

const workItem = (work: DigestWork): LinkedItem => {
  const { platform, format, dueDate } = work;
  const what = workInWords([{ platform, format, dueDate, disclosure: "" }]);
  return {
    label: `${what} for ${oneLine(work.sponsorName, NAME)}`,
    url: work.url,
    urgent: URGENCIES[work.urgency],
    // The day first: after a name written from right to left its number would stand on the wrong side.
    detail: `${STEPS[work.step]}${day(dueDate)}, for ${oneLine(work.campaignName, NAME)}.`,
  };
};

const campaignItem = (campaign: DigestCampaign): LinkedItem => ({
  label: oneLine(campaign.name, NAME),
  url: campaign.url,
  detail: `${oneLine(campaign.sponsorName, NAME)}, budget ${money(campaign.budget, campaign.currency)}, until ${day(campaign.endDate)}.`,
});

/** The groups of a digest that hold anything. */
export const groupsOf = ({ offers, work, campaigns }: Digest, reader: Reader): Group[] =>
  [
    { title: "Offers to answer", items: offers.map((offer) => offerItem(offer, reader)) },
    { title: "Work to do", items: work.map(workItem) },
    { title: "New in your niche", items: campaigns.map(campaignItem) },
  ].filter(({ items }) => items.length > 0);

const count = (n: number, one: string, many = `${one}s`): string[] =>
  n === 0 ? [] : [`${n} ${n === 1 ? one : many}`];

/** A digest in a few words: `2 offers to answer and 1 piece of work due`. */
export const summaryOf = ({ offers, work, campaigns }: Digest): string => {
  const late = work.filter(({ urgency }) => urgency === "overdue").length;
  return listed([
    ...count(offers.length, "offer to answer", "offers to answer"),
    ...count(late, "piece of work overdue", "pieces of work overdue"),
    ...count(work.length - late, "piece of work due", "pieces of work due"),
    ...count(campaigns.length, "new campaign in your niche", "new campaigns in your niche"),
  ]);
};

/** The one thing that a digest holds; undefined where it holds several or none. */
export function onlyItem(digest: Digest, reader: Reader): LinkedItem | undefined {
  const items = groupsOf(digest, reader).flatMap((group) => group.items);
  return items.length === 1 ? items[0] : undefined;
}

/** What to say to someone who asks for a digest when nothing waits. */
export const NOTHING_WAITS =
  "Nothing waits for you now. When an offer needs your answer, work is due or a new campaign fits your niche, you read it here at nine in the morning.";
/** What a sponsor reads who asks whether a channel works. */
export const CHANNEL_WORKS = "This is a test that you asked for: this channel reaches you.";
