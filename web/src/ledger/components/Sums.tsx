import type { LedgerSummary } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { money } from "../../ui/format.ts";

type Sum = LedgerSummary["items"][number];

/** What one's accounts came to: a row of figures for each currency. */
export function Sums(props: {
  sums: readonly Sum[];
  /** Whose currency is shown while nothing has moved yet. */
  currency: string;
  figures: ReadonlyArray<readonly [label: string, of: keyof Omit<Sum, "currency">]>;
}): JSX.Element {
  const none = (): Sum => ({
    currency: props.currency,
    funded: 0,
    held: 0,
    paid: 0,
    refunded: 0,
    earned: 0,
    coming: 0,
  });
  const sums = () => (props.sums.length > 0 ? props.sums : [none()]);
  const named = (label: string, { currency }: Sum) =>
    sums().length > 1 ? `${label}, ${currency}` : label;
  return (
    <div class="grid gap-6 pb-8">
      <For each={sums()}>
        {(sum) => (
          <Figures>
            <For each={props.figures}>
              {([label, of]) => (
                <Figure
                  label={named(label, sum)}
                  value={money(sum[of], sum.currency, { whole: true })}
                />
              )}
            </For>
          </Figures>
        )}
      </For>
    </div>
  );
}
