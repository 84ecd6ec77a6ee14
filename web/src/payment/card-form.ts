import { brandOf, Card, cvcLengthOf } from "@tandem/contract";
import * as v from "valibot";
import { t } from "../language/t.ts";
import { expiryOf } from "./card-text.ts";

/** A card is good to the end of its month. */
const isOver = ({ expMonth, expYear }: { expMonth: number; expYear: number }, now: number) =>
  now >= Date.UTC(expYear, expMonth, 1);

/**
 * The fields of the card form by the contract's own rules, with the month and year in one field.
 * Its output is the card as the API takes it.
 *
 * @param now milliseconds since 1970, asked at each check.
 */
export const cardForm = (now: () => number) =>
  v.pipe(
    v.object({
      number: Card.entries.number,
      expiry: v.pipe(
        v.string(t("Enter the month and year.")),
        v.check((text) => expiryOf(text) !== null, t("Enter the month and year, as in 04 / 29.")),
        v.check((text) => {
          const end = expiryOf(text);
          return end === null || !isOver(end, now());
        }, t("This card has run out.")),
      ),
      cvc: Card.entries.cvc,
      name: Card.entries.name,
    }),
    v.forward(
      v.partialCheck(
        [["number"], ["cvc"]],
        ({ number, cvc }) => cvc.length === cvcLengthOf(brandOf(number)),
        t("The security code has another length on this card."),
      ),
      ["cvc"],
    ),
    v.transform(
      ({ expiry, ...card }): Card => ({
        ...card,
        ...(expiryOf(expiry) ?? { expMonth: 0, expYear: 0 }),
      }),
    ),
  );

/** The name of a field for a path that the API refuses. */
export function fieldFor(path: string): string {
  const name = path.replace(/^card\./, "");
  return name === "expMonth" || name === "expYear" ? "expiry" : name;
}
