import { brandOf, type Card, cvcLengthOf, type Receipt } from "@tandem/contract";
import LockKeyhole from "lucide-solid/icons/lock-keyhole";
import { createEffect, type JSX, on } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Form } from "../../ui/form/Form.tsx";
import { createForm } from "../../ui/form/form.ts";
import { TextField } from "../../ui/form/TextField.tsx";
import { brandWords } from "../brand-words.ts";
import { cardForm, fieldFor } from "../card-form.ts";
import { digitsOnly, expiryText, groupedNumber } from "../card-text.ts";
import { makePaying } from "../payment.data.ts";
import { GroupedField } from "./GroupedField.tsx";

export interface CardFormProps {
  adRequestId: string;
  /** As it is written on the button: "$400.00". */
  amount: string;
  paid: (receipt: Receipt) => void;
}

const empty = { number: "", expiry: "", cvc: "", name: "" };

/** The card that pays. It lives in these fields only, and is gone from them once it has paid. */
export default function CardForm(props: CardFormProps): JSX.Element {
  const paying = makePaying(() => props.adRequestId);
  const form = createForm({
    schema: cardForm(Date.now),
    initial: empty,
    submit: (card: Card) => paying.pay(card),
    done: (receipt) => {
      form.reset(empty);
      props.paid(receipt);
    },
    rename: fieldFor,
  });
  createEffect(on(form.values, paying.another, { defer: true }));
  const brand = () => brandOf(String(form.value("number") ?? "").replace(/\D/g, ""));
  const length = () => cvcLengthOf(brand());

  return (
    <Form form={form} label={t("Card")} guard={false} saves={false}>
      <GroupedNumber brand={brandWords[brand()]} />
      <div class="grid grid-cols-2 gap-4">
        <GroupedField
          label={t("Expires")}
          name="expiry"
          autocomplete="cc-exp"
          placeholder={t("MM / YY")}
          write={expiryText}
        />
        <GroupedField
          label={t("Security code")}
          name="cvc"
          autocomplete="cc-csc"
          placeholder={"0".repeat(length())}
          help={length() === 4 ? t("4 digits on the front") : t("3 digits on the back")}
          write={(typed) => digitsOnly(typed, length())}
        />
      </div>
      <TextField label={t("Name on the card")} name="name" autocomplete="cc-name" maxLength={100} />
      <Button type="submit" variant="primary" icon={LockKeyhole} busy={form.busy()}>
        {t("Pay {amount}", { amount: props.amount })}
      </Button>
    </Form>
  );
}

const GroupedNumber = (props: { brand: string }): JSX.Element => (
  <GroupedField
    label={t("Card number")}
    name="number"
    autocomplete="cc-number"
    placeholder="1234 1234 1234 1234"
    write={groupedNumber}
    aside={props.brand}
  />
);
