import type { User } from "@tandem/contract";
import { requirePerson, userView } from "../account/index.ts";
import type { Ctx } from "../platform/index.ts";

/** One account, as admins see it. One round trip. Throws `request.not_found`. */
export const readUser = async (ctx: Ctx, id: string): Promise<User> =>
  userView(await requirePerson(ctx.platform, id));
