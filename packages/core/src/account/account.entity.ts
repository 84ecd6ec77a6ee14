import { ACCOUNT_STATUSES, ROLES } from "@tandem/contract";
import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

const channel = {
  enabled: { type: "boolean", required: true },
  consentAt: { type: "string" },
} as const;

/** Who someone is and whether they may act. What a sponsor or influencer shows lies in rows of those nouns. */
export const Accounts = new Entity({
  model: { entity: "account", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    role: { type: ROLES, required: true, readOnly: true },
    username: { type: "string", required: true },
    email: { type: "string", required: true },
    emailVerified: { type: "boolean", required: true },
    /** An admin's name; the others' names are in their profiles. */
    name: { type: "string" },
    status: { type: ACCOUNT_STATUSES, required: true },
    statusReason: { type: "string" },
    /** The status to go back to when a flag is lifted. */
    statusBefore: { type: ACCOUNT_STATUSES },
    flag: {
      type: "map",
      properties: {
        reason: { type: "string", required: true },
        at: { type: "string", required: true },
        appealedAt: { type: "string" },
      },
    },
    /** How often an admin warned its owner. */
    warnings: { type: "number" },
    timeZone: { type: "string", required: true },
    preferences: {
      type: "map",
      required: true,
      properties: {
        version: { type: "number", required: true },
        email: { type: "map", required: true, properties: channel },
        sms: {
          type: "map",
          required: true,
          properties: { ...channel, number: { type: "string" } },
        },
        chat: {
          type: "map",
          required: true,
          properties: { ...channel, webhookUrl: { type: "string" } },
        },
      },
    },
    /** The number in the preferences, again, for whoever answers from it to be found by. */
    smsNumber: { type: "string" },
    /** When it was last written there; beside `smsNumber` alone. */
    smsSince: { type: "string" },
    /** Counts changes of the password: a reset link is good only for the count that it was made for. */
    credential: { type: "number", required: true },
    /** Epoch milliseconds; sessions begun before are over. */
    sessionsFrom: { type: "number", required: true },
    /** The UTC day of the last log-in that was counted. */
    activeDay: { type: "string" },
    lastLoginAt: { type: "string" },
    version: { type: "number", required: true },
    createdAt: { type: "string", required: true, readOnly: true },
  },
  indexes: {
    byId: primary(["id"], "account#${id}", [], "account"),
    /** Who has this telephone number? */
    withNumber: answeredBy(
      "gsi3",
      ["smsNumber"],
      "number#${smsNumber}",
      ["smsSince"],
      "${smsSince}",
    ),
  },
});

/** A name to log in by: the username or the e-mail address in lower case. Keeps both unique. */
export const Logins = new Entity({
  model: { entity: "login", service: SERVICE, version: "1" },
  attributes: {
    name: { type: "string", required: true },
    accountId: { type: "string", required: true },
    passwordHash: { type: "string", required: true },
    /** The account's count of passwords when this hash was made. */
    credential: { type: "number", required: true },
    /** The account's other name: failures count against both. */
    otherName: { type: "string", required: true },
  },
  indexes: { byName: primary(["name"], "login#${name}", [], "login") },
});

/** A value that only one may hold, such as a company name. */
export const Uniques = new Entity({
  model: { entity: "unique", service: SERVICE, version: "1" },
  attributes: {
    what: { type: "string", required: true },
    value: { type: "string", required: true },
    ownerId: { type: "string", required: true },
  },
  indexes: { byValue: primary(["what", "value"], "unique#${what}#${value}", [], "unique") },
});

/** A family of refresh tokens: each use moves `n` on, and an `n` from before ends the family. */
export const Sessions = new Entity({
  model: { entity: "session", service: SERVICE, version: "1" },
  attributes: {
    accountId: { type: "string", required: true },
    id: { type: "string", required: true },
    /** Absent until the first refresh, which is as good as 0. */
    n: { type: "number" },
    over: { type: "boolean" },
    /** Epoch milliseconds at which the owner ended all other sessions from within this one. */
    keptAt: { type: "number" },
    ttl: { type: "number", required: true },
  },
  indexes: { byId: primary(["accountId"], "account#${accountId}", ["id"], "session#${id}") },
});
