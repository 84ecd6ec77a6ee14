import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** What happened and concerns someone: one row per event and reader. */
export const Notifications = new Entity({
  model: { entity: "notification", service: SERVICE, version: "1" },
  attributes: {
    accountId: { type: "string", required: true, readOnly: true },
    /** Made of the event's time and id: in order of time, and the same however often the event comes. */
    id: { type: "string", required: true, readOnly: true },
    at: { type: "string", required: true },
    kind: { type: "string", required: true },
    title: { type: "string", required: true },
    text: { type: "string", required: true },
    link: { type: "string", required: true },
    /** The same as title and text in pieces, as `NotificationFacts` of the contract. */
    facts: { type: "any" },
    /** The reader's id while unread, and then no more. */
    unreadBy: { type: "string" },
    /** The row's own id while unread. */
    unreadId: { type: "string" },
  },
  indexes: {
    /** What concerns this account, in order? */
    ofAccount: primary(["accountId"], "notifications#${accountId}", ["id"], "${id}"),
    /** What has this account not read? */
    unread: answeredBy("gsi1", ["unreadBy"], "unread#${unreadBy}", ["unreadId"], "${unreadId}"),
  },
});

/** How many notifications an account has not read: always the number of its unread rows. */
export const Inboxes = new Entity({
  model: { entity: "inbox", service: SERVICE, version: "1" },
  attributes: {
    accountId: { type: "string", required: true, readOnly: true },
    unread: { type: "number", required: true },
  },
  indexes: { byAccount: primary(["accountId"], "inbox#${accountId}", [], "inbox") },
});

/**
 * Who the admins are, so that what concerns all of them can be told to each. Kept by the same
 * effect that tells them, from the events by which they came.
 */
export const Admins = new Entity({
  model: { entity: "admin", service: SERVICE, version: "1" },
  attributes: {
    accountId: { type: "string", required: true },
  },
  indexes: { all: primary([], "admins", ["accountId"], "${accountId}") },
});
