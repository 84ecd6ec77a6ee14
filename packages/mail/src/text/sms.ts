import type { Digest, DigestOffer, DigestWork } from "../digest.ts";
import { listed, moment, money, oneLine } from "../format.ts";
import type { Reader } from "../letter.ts";
import { inGsm, segmentsOf } from "./gsm.ts";

const END = "Reply STOP to end";
/** Below this a name says nothing, and is better left out. */
const SHORTEST_NAME = 6;
const LONGEST_NAME = 40;

/** The daily digest as a text message: one part of 160 wherever the address of Tandem leaves the room. */
export function digestSms(digest: Digest, reader: Reader): string {
  const { offers, work, campaigns } = digest;
  const [offer, piece, campaign] = [offers[0], work[0], campaigns[0]];
  const several = written(`${countsOf(digest)}.`, digest.url);
  if (offers.length + work.length + campaigns.length !== 1) return several;
  if (offer)
    return fitting((name) => offerWords(name, offer, reader), offer.sponsorName, offer.url);
  if (piece) return fitting((name) => workWords(name, piece), piece.sponsorName, piece.url);
  return campaign
    ? fitting((name) => `New in your niche: ${name ?? "a campaign"}.`, campaign.name, campaign.url)
    : several;
}

export const nothingWaitsSms = (url: string): string =>
  written("Nothing waits for you now. When something does, you read it here at 9:00.", url);

export const channelTestSms = (url: string): string =>
  written("This is the test you asked for: texts reach you.", url);

const written = (words: string, url: string): string => `Tandem: ${words} ${url} ${END}`;

/** The shortest words for several things: `2 offers to answer, 1 overdue and 3 new campaigns`. */
function countsOf({ offers, work, campaigns }: Digest): string {
  const late = work.filter(({ urgency }) => urgency === "overdue").length;
  const counts: Array<[number, string]> = [
    [offers.length, offers.length === 1 ? "offer to answer" : "offers to answer"],
    [late, "overdue"],
    [work.length - late, "due"],
    [campaigns.length, campaigns.length === 1 ? "new campaign" : "new campaigns"],
  ];
  return listed(counts.filter(([n]) => n > 0).map(([n, what]) => `${n} ${what}`));
}

const offerWords = (name: string | undefined, offer: DigestOffer, { timeZone }: Reader): string =>
  `${name ?? "A sponsor"} offers ${money(offer.amount, offer.currency)}. Answer by ${moment(offer.expiresAt, timeZone).replace(/ \S+$/, "")}.`;

function workWords(name: string | undefined, { format, urgency, step }: DigestWork): string {
  const what = `your ${format === "other" ? "work" : format} for ${name ?? "a sponsor"}`;
  return step === "publish"
    ? `${what} is approved. Publish it.`
    : `${what} is ${urgency === "overdue" ? urgency : `due ${urgency}`}.`;
}

/** The words with as much of a name as fits into one part; without it where it cannot be spelled. */
function fitting(words: (name: string | undefined) => string, name: string, url: string): string {
  const signs = [...(inGsm(oneLine(name, LONGEST_NAME).replace(/…$/, "")) ?? "")];
  const shortest = Math.max(1, Math.min(signs.length, SHORTEST_NAME));
  for (let length = signs.length; length >= shortest; length--) {
    const text = written(words(signs.slice(0, length).join("").trim()), url);
    if (segmentsOf(text).parts === 1) return text;
  }
  return written(words(undefined), url);
}
