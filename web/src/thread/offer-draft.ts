import { CounterOffer, type Offer, OfferChange } from "@tandem/contract";
import * as v from "valibot";
import type { Terms } from "./difference.ts";

/** What the fields of an answer start with: the terms on the table. */
export const draftOf = (offer: Offer, message = ""): Record<string, unknown> => ({
  amount: offer.amount,
  dueDate: offer.dueDate,
  requirements: offer.requirements,
  // A piece that is due with the whole has no day of its own, so that it moves along.
  deliverables: offer.deliverables.map((piece) => ({
    ...piece,
    dueDate: piece.dueDate === offer.dueDate ? "" : piece.dueDate,
  })),
  message,
});

/** The contract's own schema of a counter-offer. */
export const CounterForm = CounterOffer;

/**
 * The contract's schema of an edit, in which a field that is shown must also hold something: there
 * a missing one stays as it is, but a person who empties a field means it.
 */
export const EditForm = v.object({
  ...OfferChange.entries,
  amount: OfferChange.entries.amount.wrapped,
  requirements: OfferChange.entries.requirements.wrapped,
});

interface DraftPiece {
  platform: Offer["deliverables"][number]["platform"];
  format: Offer["deliverables"][number]["format"];
  dueDate: string;
  disclosure: string;
}

/** What is being typed as the terms that it would make; what cannot be read stays as it was. */
export function draftTerms(offer: Offer, values: Record<string, unknown>): Terms {
  const amount = values.amount as number | undefined;
  const dueDate = (values.dueDate as string) || offer.dueDate;
  return {
    amount: amount && Number.isFinite(amount) ? amount : offer.amount,
    dueDate,
    requirements: ((values.requirements as string) ?? "").trim(),
    deliverables: ((values.deliverables ?? []) as DraftPiece[]).map((piece) => ({
      platform: piece.platform,
      format: piece.format,
      dueDate: piece.dueDate || dueDate,
      disclosure: piece.disclosure.trim() || "#ad",
    })),
  };
}
