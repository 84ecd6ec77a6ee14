import { Entity } from "electrodb";
import { isRefusedCondition, type Platform, primary, SERVICE } from "../platform/index.ts";

/** The day (UTC) before which nothing happened: where the way back through the audit log ends. */
export const Beginnings = new Entity({
  model: { entity: "beginning", service: SERVICE, version: "1" },
  attributes: { day: { type: "string", required: true } },
  indexes: { only: primary([], "beginning", [], "beginning") },
});

/** Remembers the earliest day on which something happened; a later one changes nothing. */
export async function rememberBeginning(platform: Platform, at: Date): Promise<void> {
  const day = at.toISOString().slice(0, 10);
  const earlier = Beginnings.upsert({ day }).where(
    (row, { notExists, gt }) => `${notExists(row.day)} OR ${gt(row.day, day)}`,
  );
  try {
    await platform.table.update(Beginnings, earlier);
  } catch (error) {
    if (!isRefusedCondition(error)) throw error;
  }
}
