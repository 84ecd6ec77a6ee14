import type { AddressChannel, ErrorCode } from "@tandem/contract";
import { type Ctx, type NewEvent, refuse, save, type Write, write } from "../platform/index.ts";
import { suppressionId } from "./address.ts";
import { type SuppressionRow, Suppressions } from "./suppression.entity.ts";

/**
 * Sends to an address again.
 *
 * @throws `request.not_found` where nothing holds it back, or no longer.
 */
export async function liftSuppression(ctx: Ctx, id: string): Promise<void> {
  const row = await ctx.platform.table.get(Suppressions, { id });
  if (!row) throw refuse("request.not_found");
  const { writes, events } = lifted(row, "request.not_found");
  await save(ctx, { writes, events, answer: undefined });
}

/**
 * Lets a number be texted again whose owner answered START; nothing happens where it had not been
 * stopped. A number that was suppressed for another reason stays so.
 */
export async function liftStop(ctx: Ctx, number: string): Promise<void> {
  const row = await ctx.platform.table.get(Suppressions, { id: suppressionId("sms", number) });
  if (row?.reason !== "stop") return;
  const { writes, events } = lifted(row, "request.conflict");
  await save(ctx, { writes, events, answer: undefined });
}

function lifted(
  row: SuppressionRow,
  otherwise: ErrorCode,
): { writes: Write[]; events: NewEvent[] } {
  const { id, channel, reason, accountId, at } = row;
  const gone = Suppressions.delete({ id }).where((one, { eq }) => eq(one.at, at));
  return {
    writes: [write(gone, () => refuse(otherwise))],
    events: [
      {
        subjectType: "suppression",
        subjectId: id,
        kind: "address.lifted",
        data: { channel, reason, accountId },
        before: { suppressed: true },
        after: { suppressed: false },
      },
    ],
  };
}

/** Takes the address itself out of a suppression, which holds on by its digest. */
export async function forgetAddress(
  { platform }: Ctx,
  channel: AddressChannel,
  address: string,
): Promise<void> {
  const id = suppressionId(channel, address);
  if (!(await platform.table.get(Suppressions, { id }))) return;
  const forgotten = Suppressions.patch({ id }).remove(["address", "detail", "accountId"]);
  await platform.table.update(Suppressions, forgotten);
}
