import type { AddressChannel } from "@tandem/contract";
import { idOf } from "../platform/index.ts";

/** One mailbox or telephone has one spelling here: case and spaces do not make another. */
export const normalised = (channel: AddressChannel, address: string): string =>
  channel === "email" ? address.trim().toLowerCase() : address.replace(/[^+\d]/g, "");

/** The id under which an address is suppressed. */
export const suppressionId = (channel: AddressChannel, address: string): string =>
  idOf("sup", channel, normalised(channel, address));
