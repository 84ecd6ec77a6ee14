import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Money } from "../../ui/Money.tsx";

/** Sums of money in several currencies, which cannot be added up: a line for each. */
export function ByCurrency<Of extends string>(props: {
  /** In minor units. */
  sums: readonly ({ currency: string } & Record<Of, number>)[];
  figures: ReadonlyArray<readonly [label: string, of: Of]>;
}): JSX.Element {
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
