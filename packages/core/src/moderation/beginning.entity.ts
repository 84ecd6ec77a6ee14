import { Entity } from "electrodb";
import { primary, SERVICE } from "../platform/index.ts";

/** The day (UTC) before which nothing happened: where the way back through the audit log ends. */
export const Beginnings = new Entity({
  model: { entity: "beginning", service: SERVICE, version: "1" },
  attributes: { day: { type: "string", required: true } },
  indexes: { only: primary([], "beginning", [], "beginning") },
});
