import { type Ctx, removeAll } from "../platform/index.ts";
import { Records } from "./record.entity.ts";

/** Removes what was kept of an account's punctuality. */
export const forgetRecord = (ctx: Ctx, id: string): Promise<void> =>
  removeAll(ctx.platform.table, [Records.delete({ id })]);
