import type { LedgerSummary } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { money } from "../../ui/format.ts";
import { Money } from "../../ui/Money.tsx";

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
        <Table sums={sums()} figures={props.figures} />
      </Show>
    </div>
  );
}

function Table(props: { sums: readonly Sum[]; figures: Labelled }): JSX.Element {
  return (
    <table class="w-full text-16">
      <thead>
        <tr class="border-b border-hairline text-14 text-muted">
          <th scope="col" class="py-2 text-start font-medium">
            {t("Currency")}
          </th>
          <For each={props.figures}>
            {([label]) => (
              <th scope="col" class="py-2 ps-4 text-end font-medium">
                {label}
              </th>
            )}
          </For>
        </tr>
      </thead>
      <tbody>
        <For each={props.sums}>
          {(sum) => (
            <tr class="border-b border-hairline">
              <th scope="row" class="py-2.5 text-start font-medium">
                {sum.currency}
              </th>
              <For each={props.figures}>
                {([, of]) => (
                  <td class="py-2.5 ps-4 text-end font-semibold">
                    <Show when={sum[of] !== 0} fallback={<span class="text-muted">–</span>}>
                      <Money amount={sum[of]} currency={sum.currency} whole />
                    </Show>
                  </td>
                )}
              </For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
