import type { AddressChannel, SuppressionReason } from "@tandem/contract";
import { type Ctx, Refusal, save, write } from "../platform/index.ts";
import { normalised, suppressionId } from "./address.ts";
import { Suppressions } from "./suppression.entity.ts";

/** An address is suppressed already: that it is once more is no news. */
class AlreadySuppressed extends Refusal {}

export interface Unwanted {
  channel: AddressChannel;
  address: string;
  reason: SuppressionReason;
  /** What the other side said, in short. */
  detail?: string;
  /** Whose address it is, where that is known. */
  accountId?: string;
}

/**
 * Sends nothing to an address any more, from now on. The event names the account and not the
 * address. What is suppressed already stays as it is, and nothing is told again.
 */
export async function suppress(ctx: Ctx, unwanted: Unwanted): Promise<void> {
  const { channel, reason, accountId } = unwanted;
  const id = suppressionId(channel, unwanted.address);
  const address = normalised(channel, unwanted.address);
  const row = { ...unwanted, id, address, at: ctx.now.toISOString() };
  try {
    await save(ctx, {
      writes: [write(Suppressions.create(row), () => new AlreadySuppressed("request.conflict"))],
      events: [
        {
          subjectType: "suppression",
          subjectId: id,
          kind: "address.suppressed",
          data: { channel, reason, accountId },
          before: { suppressed: false },
          after: { suppressed: true },
        },
      ],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof AlreadySuppressed)) throw error;
  }
}
