import { AdRequests } from "../ad-request/index.ts";
import { once, type Platform, type Told } from "../platform/index.ts";
import type { PaymentGateway } from "./gateway.ts";
import { refundedOf } from "./payment.rules.ts";

/** After which events the sponsor may have something back. */
export const REFUND_KINDS = ["payment.refunded", "payment.split", "ad_request.cancelled"] as const;

/**
 * Pays back at the gateway what the books have given back to the sponsor, once however often the
 * event is told; nothing where nothing was held.
 */
export async function refundCharge(
  platform: Platform,
  gateway: PaymentGateway,
  event: Pick<Told, "id" | "subjectId">,
): Promise<void> {
  const row = await platform.table.get(AdRequests, { id: event.subjectId });
  const chargeId = row?.payment.chargeId;
  const amount = row ? refundedOf(row.payment) : 0;
  if (!chargeId || amount === 0) return;
  await once(platform, `refund#${event.id}`, () =>
    gateway.refund({ key: event.id, chargeId, amount }),
  );
}
