import type { AddressChannel, SuppressionReason } from "@tandem/contract";
import type { Told } from "../platform/index.ts";

/** Whose address, where that is known, and never the address itself: events are kept for ever. */
interface AddressData {
  channel: AddressChannel;
  reason: SuppressionReason;
  accountId?: string;
}

export type AddressSuppressed = Told<"address.suppressed", AddressData>;
