import type { AddressChannel } from "@tandem/contract";
import type { Platform } from "../platform/index.ts";
import { suppressionId } from "./address.ts";
import { Suppressions } from "./suppression.entity.ts";

/** Whether nothing is sent to an address, and why. One round trip. */
export const suppressionOf = (platform: Platform, channel: AddressChannel, address: string) =>
  platform.table.get(Suppressions, { id: suppressionId(channel, address) });
