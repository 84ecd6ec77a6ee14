import type { Offer, Side } from "@tandem/contract";
import { DELETED_NAME } from "../account/index.ts";
import type { AdRequestRow } from "../ad-request/index.ts";
import type { StoredEvent } from "../platform/index.ts";

/** Who is taken out: by id, and by what names them in texts of their own. */
export interface Gone {
  id: string;
  /** Names, addresses, numbers and handles; matched as whole words, whatever their case. */
  words: readonly string[];
}

/** What stands where something personal stood in a text. */
const GAP = "[deleted]";

/** A text of their own without what names them. Texts that others wrote are never handed in. */
export function scrubbed(text: string, { words }: Gone): string {
  const known = [...new Set(words.filter((word) => word.length > 1))].sort(
    (a, b) => b.length - a.length,
  );
  if (known.length === 0) return text;
  const any = known.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")).join("|");
  return text.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${any})(?![\\p{L}\\p{N}])`, "giu"), GAP);
}

/** Terms without what names them, where they made them. */
export const redactedOffer = <O extends Offer>(offer: O, side: Offer["by"], gone: Gone): O =>
  offer.by === side
    ? {
        ...offer,
        requirements: scrubbed(offer.requirements, gone),
        message: scrubbed(offer.message, gone),
      }
    : offer;

type Work = AdRequestRow["deliverables"][number];

/** Work without what names its maker, or the notes on it without what names who wrote them. */
const redactedWork = (piece: Work, side: Side, gone: Gone): Work => {
  const theirs: ReadonlyArray<"url" | "text" | "liveUrl" | "note"> =
    side === "influencer" ? ["url", "text", "liveUrl"] : ["note"];
  const known = theirs.filter((name) => piece[name] !== undefined);
  return {
    ...piece,
    ...Object.fromEntries(known.map((name) => [name, scrubbed(piece[name] as string, gone)])),
  };
};

/** A request's own words of one side without what names them: terms, work, wishes and disputes. */
export function redactedRequest(
  r: AdRequestRow,
  side: Side,
  gone: Gone,
): Pick<AdRequestRow, "offer" | "deliverables" | "cancellation" | "dispute"> {
  const own = <W extends { by: Side; reason: string }>(words: W): W =>
    words.by === side ? { ...words, reason: scrubbed(words.reason, gone) } : words;
  return {
    offer: redactedOffer(r.offer, side, gone),
    deliverables: r.deliverables.map((piece) => redactedWork(piece, side, gone)),
    ...(r.cancellation && { cancellation: own(r.cancellation) }),
    ...(r.dispute && { dispute: own(r.dispute) }),
  };
}

/** The fields in which an owner writes freely. */
const TEXTS = new Set(["name", "description", "goals", "niche", "campaignName", "text", "reason"]);

/** All texts in a value of their own. */
function scrubbedDeep(value: unknown, gone: Gone): unknown {
  if (Array.isArray(value)) return value.map((one) => scrubbedDeep(one, gone));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      typeof one === "string" && TEXTS.has(key) ? scrubbed(one, gone) : scrubbedDeep(one, gone),
    ]),
  );
}

type Facts = Record<string, unknown>;
interface Parties {
  sponsorId: string;
  influencerId: string;
  campaignName: string;
}

/** Of a negotiation: their name, the words that they wrote and their terms. */
function redactedMove(data: Facts, parties: Parties, gone: Gone, theirs: boolean): Facts {
  const side = parties.sponsorId === gone.id ? "sponsor" : "influencer";
  if (side === "influencer" && parties.influencerId !== gone.id) return data;
  const words = (text: unknown) => (typeof text === "string" ? scrubbed(text, gone) : text);
  return {
    ...data,
    parties:
      side === "sponsor"
        ? { ...parties, sponsorName: DELETED_NAME, campaignName: words(parties.campaignName) }
        : { ...parties, influencerName: DELETED_NAME },
    // A review has parties and no terms.
    ...(data.offer !== undefined && { offer: redactedOffer(data.offer as Offer, side, gone) }),
    ...(theirs && data.text !== undefined && { text: words(data.text) }),
    ...(theirs && data.reason !== undefined && { reason: words(data.reason) }),
    ...(data.work !== undefined && { work: redactedStep(data.work as Facts, side, words) }),
  };
}

/** Where the work is to be seen is the influencer's to say, and often names them. */
const redactedStep = (work: Facts, side: Side, words: (text: unknown) => unknown): Facts =>
  side === "influencer" && work.url !== undefined ? { ...work, url: words(work.url) } : work;

function redactedData(event: StoredEvent, gone: Gone): Facts {
  const data = event.data as Facts;
  const theirs = event.actor.id === gone.id;
  if (data.parties) return redactedMove(data, data.parties as Parties, gone, theirs);
  if (event.subjectId === gone.id) {
    return { ...data, ...(data.name !== undefined && { name: DELETED_NAME }) };
  }
  if (data.sponsorId === gone.id) {
    const { reason, ...own } = data;
    return {
      ...(scrubbedDeep(own, gone) as Facts),
      sponsorName: DELETED_NAME,
      ...(reason !== undefined && { reason }),
    };
  }
  return data.ownerId === gone.id ? (scrubbedDeep(data, gone) as Facts) : data;
}

/** What a profile was before and after a change is about the person and nothing else. */
const OF_THE_PERSON = new Set(["account.profile_changed"]);

/** An event without the person: what happened, when, and with which amounts stays. */
export function redacted(
  event: StoredEvent,
  gone: Gone,
): Pick<StoredEvent, "actor" | "data" | "before" | "after"> {
  const theirs = event.actor.id === gone.id;
  const own = (facts: Facts | undefined) =>
    OF_THE_PERSON.has(event.kind) && event.subjectId === gone.id
      ? undefined
      : ((theirs ? scrubbedDeep(facts, gone) : facts) as Facts | undefined);
  return {
    actor: theirs ? { ...event.actor, name: DELETED_NAME } : event.actor,
    data: redactedData(event, gone),
    before: own(event.before),
    after: own(event.after),
  };
}
