import { Entity } from "electrodb";
import { answeredBy, primary, SERVICE } from "../platform/index.ts";

/** That a request waits for an admin: there while its dispute is open, and only then. */
export const Disputes = new Entity({
  model: { entity: "dispute", service: SERVICE, version: "1" },
  attributes: {
    adRequestId: { type: "string", required: true },
    /** "open", and since when, with the id. */
    listed: { type: "string", required: true },
    listedAt: { type: "string", required: true },
  },
  indexes: {
    byRequest: primary(["adRequestId"], "adrequest#${adRequestId}", [], "dispute"),
    /** Which disputes are open, by their age? */
    open: answeredBy("gsi1", ["listed"], "disputes#${listed}", ["listedAt"], "${listedAt}"),
  },
});
