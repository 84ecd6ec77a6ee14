import { isRefusedCondition, type Platform } from "../platform/index.ts";
import { Beginnings } from "./beginning.entity.ts";

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

/** The day (UTC) on which things began, if anybody remembered it. */
export const beginningOf = async ({ table }: Platform): Promise<string | undefined> =>
  (await table.get(Beginnings, {}, false))?.day;
