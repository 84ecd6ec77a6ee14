import type { OwnStatistics } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { rich } from "../../language/t.ts";
import { BudgetBar } from "../../ui/BudgetBar.tsx";
import { money } from "../../ui/format.ts";

/** Where the money of all campaigns is, one bar for each currency. */
export function MoneyOverview(props: {
  money: OwnStatistics["money"];
  /** The sponsor's own currency, which stands first. */
  own: string;
}): JSX.Element {
  const pots = () =>
    [...props.money].sort(
      (a, b) => Number(b.currency === props.own) - Number(a.currency === props.own),
    );
  return (
    <div class="grid gap-7">
      <For each={pots()}>
        {(pot) => (
          <div>
            <p class="pb-2 text-14 text-muted">
              {rich("{amount} budgeted in {currency}", {
                amount: (
                  <strong class="font-display text-26 font-semibold tracking-tight text-ink">
                    {money(pot.budget, pot.currency, { whole: true })}
                  </strong>
                ),
                currency: pot.currency,
              })}
            </p>
            <BudgetBar
              currency={pot.currency}
              amounts={{
                paid: pot.paid,
                committed: pot.committed,
                reserved: pot.reserved,
                available: pot.budget - pot.reserved - pot.committed - pot.paid,
              }}
            />
          </div>
        )}
      </For>
    </div>
  );
}
