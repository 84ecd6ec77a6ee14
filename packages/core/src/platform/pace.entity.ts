import { Entity } from "electrodb";
import { primary, SERVICE } from "./entity.ts";

/** The next free moment of something that must not happen more often than so many times a second. */
export const Paces = new Entity({
  model: { entity: "pace", service: SERVICE, version: "1" },
  attributes: {
    /** What is paced, such as `mail`. */
    name: { type: "string", required: true, readOnly: true },
    /** Epoch milliseconds; with fractions. */
    nextAt: { type: "number", required: true },
  },
  indexes: { byName: primary(["name"], "pace#${name}", [], "pace") },
});
