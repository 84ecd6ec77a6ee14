import { type Ctx, unlessRefused } from "../platform/index.ts";
import { AdRequests } from "./ad-request.entity.ts";
import type { AdRequestRow } from "./negotiation.rules.ts";
import { wakeOf } from "./wake.rules.ts";

/**
 * Notes in a request how its payment stands with the gateway, where no money has moved yet: an
 * attempt that begins or is given up. Returns the request as it then is, undefined when it was
 * changed since it was read.
 */
export async function saveAttempt(
  ctx: Ctx,
  before: AdRequestRow,
  payment: AdRequestRow["payment"],
): Promise<AdRequestRow | undefined> {
  const next = { ...before, payment, version: before.version + 1 };
  const { wakeBucket, wakeAt } = wakeOf(next, ctx.now);
  const patch = AdRequests.patch({ id: before.id }).set({ payment, version: next.version });
  const op =
    wakeBucket && wakeAt
      ? patch.set({ wakeBucket, wakeAt })
      : patch.remove(["wakeBucket", "wakeAt"]);
  const unchanged = op.where(({ version }, { eq }) => eq(version, before.version));
  return (await unlessRefused(ctx.platform.table.update(AdRequests, unchanged))) ?? undefined;
}
