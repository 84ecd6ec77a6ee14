import { safeParse } from "valibot";
import { expect, test } from "vitest";
import { fieldErrors } from "../ui/form/issues.ts";
import { cardForm, fieldFor } from "./card-form.ts";

const form = cardForm(() => Date.parse("2027-05-31T23:59:59Z"));
const typed = { number: "4242 4242 4242 4242", expiry: "05 / 27", cvc: "123", name: "Ana Okafor" };
const errors = (over: Partial<typeof typed>) => {
  const { issues } = safeParse(form, { ...typed, ...over });
  return issues ? fieldErrors(issues) : {};
};

test("what stands on a card is the card of the API", () => {
  expect(safeParse(form, typed).output).toEqual({
    number: "4242424242424242",
    expMonth: 5,
    expYear: 2027,
    cvc: "123",
    name: "Ana Okafor",
  });
});

test("each mistake is told at its own field", () => {
  expect(errors({ number: "4242 4242 4242 4241" })).toEqual({
    number: "There is a typing mistake in the card number.",
  });
  expect(errors({ number: "4242" })).toEqual({ number: "Enter the card number." });
  expect(errors({ expiry: "05 / " })).toEqual({
    expiry: "Enter the month and year, as in 04 / 29.",
  });
  expect(errors({ expiry: "04 / 27" })).toEqual({ expiry: "This card has run out." });
  expect(errors({ cvc: "1234" })).toEqual({
    cvc: "The security code has another length on this card.",
  });
  expect(errors({ number: "3782 822463 10005", cvc: "1234" })).toEqual({});
  expect(Object.keys(errors({ name: "" }))).toEqual(["name"]);
});

test("what the API refuses stands at the field that holds it", () => {
  expect(["card.number", "card.expYear", "card.expMonth", "card.cvc"].map(fieldFor)).toEqual([
    "number",
    "expiry",
    "expiry",
    "cvc",
  ]);
});
