import {
  AD_REQUEST_STATUSES,
  CARD_BRANDS,
  DELIVERABLE_FORMATS,
  DELIVERABLE_STATUSES,
  DISPUTE_OUTCOMES,
  PAYMENT_STATUSES,
  PLATFORMS,
  SIDES,
} from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** Over how many partitions the requests that move by themselves in one hour are spread. */
export const WAKE_SHARDS = 4;
/** Over how many partitions the list of all requests is spread. */
export const ALL_SHARDS = 4;

const terms = {
  platform: { type: PLATFORMS, required: true },
  format: { type: DELIVERABLE_FORMATS, required: true },
  dueDate: { type: "string", required: true },
  disclosure: { type: "string", required: true },
} as const;

/**
 * One collaboration from offer to completion, with the terms on the table. Earlier offers are
 * not here: they are in the events, so that the row stays small however long the talk.
 */
export const AdRequests = new Entity({
  model: { entity: "adRequest", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    campaignId: { type: "string", required: true, readOnly: true },
    campaignName: { type: "string", required: true },
    sponsorId: { type: "string", required: true, readOnly: true },
    sponsorName: { type: "string", required: true },
    influencerId: { type: "string", required: true, readOnly: true },
    influencerName: { type: "string", required: true },
    /** The sponsor's zone, in which due days are meant. */
    timeZone: { type: "string", required: true },
    startedBy: { type: SIDES, required: true },
    status: { type: AD_REQUEST_STATUSES, required: true },
    turn: { type: SIDES },
    offer: {
      type: "map",
      required: true,
      properties: {
        version: { type: "number", required: true },
        by: { type: SIDES, required: true },
        amount: { type: "number", required: true },
        currency: { type: "string", required: true },
        requirements: { type: "string", required: true },
        deliverables: { type: "list", required: true, items: { type: "map", properties: terms } },
        dueDate: { type: "string", required: true },
        message: { type: "string", required: true },
        madeAt: { type: "string", required: true },
        expiresAt: { type: "string", required: true },
      },
    },
    /** The profile is unclaimed and no address of it is known: the sponsor hands the claim link over. */
    handOver: { type: "boolean" },
    /** What the campaign has reserved for this request: the offer's amount while the sponsor's offer is on the table. */
    reserved: { type: "number", required: true },
    payment: {
      type: "map",
      required: true,
      properties: {
        status: { type: PAYMENT_STATUSES, required: true },
        /** Charged and held, of which the influencer got a part when it was settled. */
        amount: { type: "number" },
        influencerAmount: { type: "number" },
        fee: { type: "number" },
        heldAt: { type: "string" },
        settledAt: { type: "string" },
        /** As the gateway names the charge, and what a receipt says of the card. */
        chargeId: { type: "string" },
        /** By what the gateway knows the charge as ours; a repeat of the wish has the same. */
        chargeKey: { type: "string" },
        /** What the platform takes of the influencer's part, as it was when the money was held. */
        feeBasisPoints: { type: "number" },
        brand: { type: CARD_BRANDS },
        last4: { type: "string" },
        /** A charge that was begun and whose outcome is not noted yet. */
        attemptId: { type: "string" },
        attemptAt: { type: "string" },
      },
    },
    /** The agreed work, filled in when the request is accepted. */
    deliverables: {
      type: "list",
      required: true,
      items: {
        type: "map",
        properties: {
          ...terms,
          status: { type: DELIVERABLE_STATUSES, required: true },
          /** What was handed in last, and how often changes were asked for. */
          url: { type: "string" },
          text: { type: "string" },
          submittedAt: { type: "string" },
          /** When it was first handed in: that is what is on time or late. */
          firstSubmittedAt: { type: "string" },
          rounds: { type: "number" },
          note: { type: "string" },
          approvedAt: { type: "string" },
          liveUrl: { type: "string" },
          publishedAt: { type: "string" },
        },
      },
    },
    acceptedAt: { type: "string" },
    /** One side's wish to give up what was agreed. */
    cancellation: {
      type: "map",
      properties: {
        by: { type: SIDES, required: true },
        reason: { type: "string", required: true },
        at: { type: "string", required: true },
      },
    },
    dispute: {
      type: "map",
      properties: {
        by: { type: SIDES, required: true },
        reason: { type: "string", required: true },
        at: { type: "string", required: true },
        outcome: { type: DISPUTE_OUTCOMES },
        settledAt: { type: "string" },
      },
    },
    /** The sides that have reviewed the other. */
    reviewedBy: { type: "list", items: { type: "string" } },
    /** When the side that was asked first answered: accepted, rejected or countered. */
    repliedAt: { type: "string" },
    version: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
    updatedAt: { type: "string", required: true },
    /** `hour#shard` and instant of the next thing that happens here by itself; see `wakeOf`. */
    wakeBucket: { type: "string" },
    wakeAt: { type: "string" },
    shard: { type: "number", required: true, readOnly: true },
  },
  indexes: {
    byId: primary(["id"], "adrequest#${id}", [], "adrequest"),
    /** Which requests does this sponsor have, by last change? */
    ofSponsor: answeredBy(
      "gsi1",
      ["sponsorId"],
      "requests#${sponsorId}",
      ["updatedAt"],
      "${updatedAt}",
    ),
    /** Which requests does this influencer have, by last change? */
    ofInfluencer: answeredBy(
      "gsi2",
      ["influencerId"],
      "requests#${influencerId}",
      ["updatedAt"],
      "${updatedAt}",
    ),
    /** Which requests does this campaign have, newest last? */
    ofCampaign: answeredBy(
      "gsi3",
      ["campaignId"],
      "requests#${campaignId}",
      ["createdAt"],
      "${createdAt}",
    ),
    /** Which requests move by themselves in this hour? */
    wakingInHour: answeredBy(
      "gsi4",
      ["wakeBucket"],
      "waking#${wakeBucket}",
      ["wakeAt"],
      "${wakeAt}",
    ),
    /** Which requests are there at all? For admins. */
    all: answeredBy("gsi5", ["shard"], "all-requests#${shard}", ["createdAt"], "${createdAt}"),
  },
});

/** That a pair has an open request: there can be only one such row for a campaign and an influencer. */
export const OpenPairs = new Entity({
  model: { entity: "openPair", service: SERVICE, version: "1" },
  attributes: {
    campaignId: { type: "string", required: true },
    influencerId: { type: "string", required: true },
    adRequestId: { type: "string", required: true },
  },
  indexes: {
    byPair: primary(
      ["campaignId", "influencerId"],
      "open#${campaignId}#${influencerId}",
      [],
      "open",
    ),
  },
});
