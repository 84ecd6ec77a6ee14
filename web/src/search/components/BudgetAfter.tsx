import type { Campaign } from "@tandem/contract";
import { type JSX, Match, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { money } from "../../ui/format.ts";

export interface BudgetAfterProps {
  campaign: Campaign;
  /** What is being typed, in minor units; undefined and NaN while it is no amount. */
  amount: number | undefined;
}

/** What the budget would be after this offer, as it is typed: the offer as one more reserved part. */
export function BudgetAfter(props: BudgetAfterProps): JSX.Element {
  const amount = () => (Number.isFinite(props.amount) ? (props.amount ?? 0) : 0);
  const left = () => props.campaign.available - amount();
  const say = (minor: number) => money(minor, props.campaign.currency, { whole: true });
  const taken = () => Math.min(amount(), props.campaign.available);
  return (
    <div class="grid gap-2">
      <BudgetBar
        compact
        currency={props.campaign.currency}
        amounts={{
          paid: props.campaign.paid,
          committed: props.campaign.committed,
          reserved: props.campaign.reserved + taken(),
          available: props.campaign.available - taken(),
        }}
      />
      <p class="text-14" aria-live="polite">
        <Switch>
          <Match when={amount() <= 0}>
            <span class="text-muted">
              {t("The budget allows up to {amount}.", { amount: say(props.campaign.available) })}
            </span>
          </Match>
          <Match when={left() < 0}>
            <span class="font-semibold text-bad">
              {t("That is {more} more than the {available} that the budget still allows.", {
                more: say(-left()),
                available: say(props.campaign.available),
              })}
            </span>
          </Match>
          <Match when={true}>
            <span class="text-muted">
              {rich("The budget keeps {left} after this.", {
                left: <strong class="font-semibold text-ink">{say(left())}</strong>,
              })}
            </span>
          </Match>
        </Switch>
      </p>
    </div>
  );
}
