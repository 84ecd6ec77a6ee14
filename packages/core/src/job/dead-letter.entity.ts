import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

export const LETTER_STATUSES = ["dead", "redriving", "redriven", "discarded"] as const;

/**
 * A message that its worker could not take, kept for ninety days. What it carried goes with the
 * decision about it: the body of one that was put back or thrown away is no longer here.
 */
export const DeadLetters = new Entity({
  model: { entity: "deadLetter", service: SERVICE, version: "1" },
  attributes: {
    id: { type: "string", required: true, readOnly: true },
    /** The queue that it died on. */
    queue: { type: "string", required: true },
    kind: { type: "string", required: true },
    body: { type: "string" },
    receives: { type: "number", required: true },
    sentAt: { type: "string", required: true },
    diedAt: { type: "string", required: true },
    status: { type: LETTER_STATUSES, required: true },
    /** Present while it is dead: "all", the queue, and the time of its death with the id. */
    listed: { type: "string" },
    listedIn: { type: "string" },
    listedAt: { type: "string" },
    /** Epoch seconds after which DynamoDB drops the row. */
    ttl: { type: "number", required: true },
  },
  indexes: {
    byId: primary(["id"], "dead-letter#${id}", [], "dead-letter"),
    /** Which messages are dead, in the order of their deaths? */
    dead: answeredBy("gsi1", ["listed"], "dead-letters#${listed}", ["listedAt"], "${listedAt}"),
    /** Which of this queue are? */
    deadOfQueue: answeredBy(
      "gsi2",
      ["listedIn"],
      "dead-letters-of#${listedIn}",
      ["listedAt"],
      "${listedAt}",
    ),
  },
});

/** That admins were told in this hour that messages of a queue die. */
export const DeadLetterAlarms = new Entity({
  model: { entity: "deadLetterAlarm", service: SERVICE, version: "1" },
  attributes: {
    queue: { type: "string", required: true },
    hour: { type: "string", required: true },
    ttl: { type: "number", required: true },
  },
  indexes: {
    byHour: primary(["queue"], "dead-letter-alarm#${queue}", ["hour"], "${hour}"),
  },
});
