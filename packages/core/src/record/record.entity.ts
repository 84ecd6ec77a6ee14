import { SIDES } from "@tandem/contract";
import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** How punctual an account is, kept as events come; absent is none. Only the last times are kept. */
export const Records = new Entity({
  model: { entity: "record", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    side: { type: SIDES, required: true },
    /** Of an influencer: hours to the last first answers, the newest last. */
    replyHours: { type: "list", items: { type: "number" } },
    handedIn: { type: "number" },
    handedInOnTime: { type: "number" },
    completed: { type: "number" },
    /** Of a sponsor: days from all work being live to the last releases, the newest last. */
    waitedDays: { type: "list", items: { type: "number" } },
    payments: { type: "number" },
    disputes: { type: "number" },
    /** Grows with every change. */
    rev: { type: "number", required: true },
  },
  indexes: { byId: primary(["id"], "account#${id}", [], "record") },
});

/** That an event is in the records. */
export const Recorded = new Entity({
  model: { entity: "recorded", service: SERVICE, version: "1" },
  attributes: {
    eventId: { type: "string", required: true },
    /** Epoch seconds after which DynamoDB drops the row: no queue keeps an event for so long. */
    ttl: { type: "number", required: true },
  },
  indexes: { byEvent: primary(["eventId"], "recorded#${eventId}", [], "recorded") },
});
