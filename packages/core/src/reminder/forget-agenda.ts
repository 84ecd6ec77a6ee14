import { type Ctx, removeAll } from "../platform/index.ts";
import { Agendas } from "./agenda.entity.ts";

/** Lets nothing be due to an account any more. */
export const forgetAgenda = (ctx: Ctx, accountId: string): Promise<void> =>
  removeAll(ctx.platform.table, [Agendas.delete({ accountId })]);
