import type { Campaign, OffersPreview, PreviewedOffer } from "@tandem/contract";
import X from "lucide-solid/icons/x";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { IconButton } from "../../ui/Button.tsx";
import { MoneyField } from "../../ui/form/MoneyField.tsx";
import { money } from "../../ui/format.ts";
import type { Asked } from "../bulk-offer.ts";
import { OutcomeWords } from "./OutcomeWords.tsx";

export interface BulkOfferRowsProps {
  asked: readonly Asked[];
  campaign: Campaign | undefined;
  preview: OffersPreview | undefined;
  /** The preview is about what stands in the fields now. */
  current: boolean;
  /** Every amount is there, and the preview is about such. */
  complete: boolean;
  amountOf: (id: string) => number | undefined;
  missing: (id: string) => boolean;
  /** Where each has an amount of their own. */
  onAmount: ((id: string, minor: number | undefined) => void) | undefined;
  onRemove: ((id: string) => void) | undefined;
}

/** Who is asked, in the order of sending, with what would become of each, and what the budget then keeps. */
export function BulkOfferRows(props: BulkOfferRowsProps): JSX.Element {
  const judged = (id: string) =>
    props.preview?.offers.find(({ influencerId }) => influencerId === id);
  return (
    <div class="grid gap-3">
      <Show when={props.campaign}>
        {(from) => (
          <Budget campaign={from()} preview={props.complete ? props.preview : undefined} />
        )}
      </Show>
      <ul
        class="divide-y divide-hairline border-y border-hairline transition-opacity duration-150"
        classList={{ "opacity-60": !props.current }}
        aria-label={t("Who gets an offer")}
      >
        <For each={props.asked}>
          {(who) => (
            <Row
              who={who}
              judged={judged(who.id)}
              currency={props.campaign?.currency ?? "USD"}
              amount={props.amountOf(who.id)}
              missing={props.missing(who.id)}
              known={props.complete}
              onAmount={props.onAmount && ((minor) => props.onAmount?.(who.id, minor))}
              onRemove={props.onRemove && (() => props.onRemove?.(who.id))}
            />
          )}
        </For>
      </ul>
    </div>
  );
}

function Budget(props: { campaign: Campaign; preview: OffersPreview | undefined }): JSX.Element {
  const say = (minor: number) => money(minor, props.campaign.currency, { whole: true });
  const taken = () => (props.preview ? props.preview.before - props.preview.after : 0);
  const left = () => props.preview?.after ?? props.campaign.available;
  const fits = () => props.preview?.offers.filter(({ outcome }) => outcome === "fits").length ?? 0;
  return (
    <div class="grid gap-2">
      <BudgetBar
        compact
        currency={props.campaign.currency}
        amounts={{
          paid: props.campaign.paid,
          committed: props.campaign.committed,
          reserved: props.campaign.reserved + taken(),
          available: Math.max(0, props.campaign.available - taken()),
        }}
      />
      <p class="text-14 text-muted" aria-live="polite">
        <Show
          when={props.preview}
          fallback={t("The budget allows up to {amount} in all.", {
            amount: say(props.campaign.available),
          })}
        >
          {rich("<strong>{fits} of {all} fit.</strong> The budget keeps {left} after this.", {
            strong: (words) => <strong class="font-semibold text-ink">{words}</strong>,
            fits: String(fits()),
            all: String(props.preview?.offers.length ?? 0),
            left: say(left()),
          })}
        </Show>
      </p>
    </div>
  );
}

function Row(props: {
  who: Asked;
  judged: PreviewedOffer | undefined;
  currency: string;
  amount: number | undefined;
  missing: boolean;
  /** All amounts are there, so that the budget says something. */
  known: boolean;
  onAmount: ((minor: number | undefined) => void) | undefined;
  onRemove: (() => void) | undefined;
}): JSX.Element {
  const name = () => props.judged?.influencerName ?? props.who.displayName ?? "…";
  const under = () => {
    const { minPrice = 0, currency } = props.who;
    return currency === props.currency && props.amount !== undefined && props.amount < minPrice
      ? t("Starts at {amount}.", { amount: money(minPrice, currency, { whole: true }) })
      : undefined;
  };
  const blocked = () =>
    props.judged?.outcome === "already_open" || props.judged?.outcome === "unavailable";
  return (
    <li class="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5">
      <Avatar name={name()} party="influencer" size={32} />
      <div class="min-w-0 grow basis-36">
        <p class="text-14 font-semibold break-words">{name()}</p>
        <p class="text-14 text-muted" aria-live="polite">
          <Switch fallback={under()}>
            <Match when={props.judged && (props.known || blocked()) && props.judged}>
              {(judged) => (
                <>
                  <OutcomeWords offer={judged()} currency={props.currency} /> {under()}
                </>
              )}
            </Match>
          </Switch>
        </p>
      </div>
      <Show when={props.onAmount}>
        {(onAmount) => (
          <div class="w-40 max-sm:grow">
            <MoneyField
              label={t("Amount for {name}", { name: name() })}
              hideLabel
              currency={props.currency}
              value={props.amount}
              onValue={(minor) => onAmount()(minor)}
              error={props.missing ? t("Write an amount.") : undefined}
            />
          </div>
        )}
      </Show>
      <Show when={props.onRemove}>
        {(remove) => (
          <IconButton
            label={t("Leave {name} out", { name: name() })}
            icon={X}
            iconSize={16}
            onClick={() => remove()()}
          />
        )}
      </Show>
    </li>
  );
}
