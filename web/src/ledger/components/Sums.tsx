import type { LedgerSummary } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { money } from "../../ui/format.ts";
import { ByCurrency } from "./ByCurrency.tsx";

type Sum = LedgerSummary["items"][number];
type Labelled = ReadonlyArray<readonly [label: string, of: keyof Omit<Sum, "currency">]>;

const nothing = { funded: 0, held: 0, paid: 0, refunded: 0, earned: 0, coming: 0 };

/** What one's accounts came to: large figures of one currency, or a line for each of several. */
export function Sums(props: {
  sums: readonly Sum[];
  /** One's own: it stands first, and is shown while nothing has moved yet. */
  currency: string;
  figures: Labelled;
}): JSX.Element {
  const sums = () => {
    const own = props.sums.find(({ currency }) => currency === props.currency);
    const others = props.sums.filter((sum) => sum !== own);
    const known = own ? [own, ...others] : others;
    return known.length > 0 ? known : [{ ...nothing, currency: props.currency }];
  };
  return (
    <div class="pb-8">
      <Show
        when={sums().length > 1}
        fallback={
          <Figures>
            <For each={props.figures}>
              {([label, of]) => {
                const sum = () => sums()[0] as Sum;
                return (
                  <Figure label={label} value={money(sum()[of], sum().currency, { whole: true })} />
                );
              }}
            </For>
          </Figures>
        }
      >
        <ByCurrency sums={sums()} figures={props.figures} />
      </Show>
    </div>
  );
}
