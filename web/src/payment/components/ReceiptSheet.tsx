import type { Receipt } from "@tandem/contract";
import Printer from "lucide-solid/icons/printer";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Badge, type Tone } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { date, money } from "../../ui/format.ts";
import { brandWords } from "../brand-words.ts";

const states: Record<Receipt["status"], { word: string; tone: Tone }> = {
  held: { word: t("Paid and held"), tone: "good" },
  released: { word: t("Released"), tone: "good" },
  refunded: { word: t("Refunded"), tone: "neutral" },
  split: { word: t("Split"), tone: "neutral" },
};

/** "Visa ending in 4242", or without a name where the digits do not tell. */
function cardWords({ brand, last4: digits }: Receipt["card"]): string {
  const name = brandWords[brand];
  return name
    ? t("{name} ending in {digits}", { name, digits })
    : t("ending in {digits}", { digits });
}

/** What was paid, by whom, for what and with which card; prints to one sheet. */
export function ReceiptSheet(props: { receipt: Receipt }): JSX.Element {
  const receipt = () => props.receipt;
  const say = (minor: number) => money(minor, receipt().currency);
  return (
    <article aria-label={t("Receipt")} class="grid max-w-140 gap-4">
      <div class="flex flex-wrap items-center justify-between gap-3">
        <p class="font-display text-46 leading-none font-semibold tracking-tight">
          {say(receipt().amount)}
        </p>
        <Badge tone={states[receipt().status].tone}>{states[receipt().status].word}</Badge>
      </div>
      <dl class="divide-y divide-hairline border-y border-hairline text-14">
        <Row name={t("Paid by")}>{receipt().sponsorName}</Row>
        <Row name={t("For the work of")}>{receipt().influencerName}</Row>
        <Row name={t("Campaign")}>{receipt().campaignName}</Row>
        <Row name={t("Paid on")}>{date(receipt().heldAt, "full")}</Row>
        <Row name={t("Card")}>{cardWords(receipt().card)}</Row>
        <Show when={receipt().settledAt}>
          {(at) => <Row name={t("Settled on")}>{date(at(), "full")}</Row>}
        </Show>
        <Show when={receipt().settledAt && receipt().refunded < receipt().amount}>
          <Row name={t("Gone to {name}", { name: receipt().influencerName })}>
            {say(receipt().amount - receipt().refunded)}
          </Row>
        </Show>
        <Show when={receipt().refunded > 0}>
          <Row name={t("Back to the card")}>{say(receipt().refunded)}</Row>
        </Show>
        <Row name={t("Receipt")}>
          <span class="font-mono break-all">{receipt().id}</span>
        </Row>
      </dl>
      <Show when={receipt().status === "held"}>
        <p class="text-14 text-muted">
          {t("The money is held. It goes to {name} when all work is live and you release it.", {
            name: receipt().influencerName,
          })}
        </p>
      </Show>
      <p class="text-12 text-muted">{t("Paid through a test gateway: no real money moved.")}</p>
      <div data-print="hide">
        <Button icon={Printer} onClick={() => window.print()}>
          {t("Print")}
        </Button>
      </div>
    </article>
  );
}

function Row(props: { name: string; children: JSX.Element }): JSX.Element {
  return (
    <div class="flex flex-wrap justify-between gap-x-6 py-2.5">
      <dt class="text-muted">{props.name}</dt>
      <dd class="min-w-0 text-end font-semibold break-words">{props.children}</dd>
    </div>
  );
}
