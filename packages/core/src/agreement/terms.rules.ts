import { createHash } from "node:crypto";
import type { Offer, Side } from "@tandem/contract";
import type { AdRequestEvent } from "../ad-request/index.ts";

/**
 * What both agreed to, and all that its hash is made of: who, about which campaign, and the offer
 * without the message that came with it and the time until which it stood. Without names: those may
 * change and are not what was agreed.
 */
export interface AgreedTerms {
  adRequestId: string;
  campaignId: string;
  sponsorId: string;
  influencerId: string;
  version: number;
  offeredBy: Side;
  offeredAt: string;
  /** Minor units. */
  amount: number;
  currency: string;
  requirements: string;
  deliverables: Offer["deliverables"];
  dueDate: string;
  /** In whose days the terms are due. */
  timeZone: string;
}

type Ids = Pick<AgreedTerms, "campaignId" | "sponsorId" | "influencerId" | "timeZone">;

/** The terms of an offer that was accepted. */
export const agreedTerms = (adRequestId: string, ids: Ids, offer: Offer): AgreedTerms => ({
  adRequestId,
  campaignId: ids.campaignId,
  sponsorId: ids.sponsorId,
  influencerId: ids.influencerId,
  version: offer.version,
  offeredBy: offer.by,
  offeredAt: offer.madeAt,
  amount: offer.amount,
  currency: offer.currency,
  requirements: offer.requirements,
  deliverables: offer.deliverables.map(({ platform, format, dueDate, disclosure }) => ({
    platform,
    format,
    dueDate,
    disclosure,
  })),
  dueDate: offer.dueDate,
  timeZone: ids.timeZone,
});

/** The terms as the event of the acceptance tells them, whatever their row became since. */
export const termsOfEvent = ({ subjectId, data }: AdRequestEvent, timeZone: string): AgreedTerms =>
  agreedTerms(subjectId, { ...data.parties, timeZone }, data.offer);

/**
 * The terms as one text: JSON without spaces, the keys of every object in the order of their UTF-16
 * units, lists as they are (RFC 8785, which for these types is what `JSON.stringify` writes).
 */
export const canonicalTerms = (terms: AgreedTerms): string => JSON.stringify(inOrder(terms));

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, one]) => [key, inOrder(one)]));
}

/** SHA-256 of the canonical terms in UTF-8, in hexadecimal. */
export const termsHash = (terms: AgreedTerms): string =>
  createHash("sha256").update(canonicalTerms(terms), "utf8").digest("hex");
