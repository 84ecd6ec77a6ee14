import type { OwnStatistics } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { count, money, percent } from "../../ui/format.ts";

type Sum = Pick<OwnStatistics["money"][number], "currency" | "committed" | "paid">;

/** What one has agreed and been paid, per currency, and how often an offer becomes an agreement. */
export function Earnings(props: { figures: OwnStatistics; currency: string }): JSX.Element {
  const sums = (): Sum[] => {
    const earned = props.figures.money.filter((each) => each.committed + each.paid > 0);
    return earned.length > 0 ? earned : [{ currency: props.currency, committed: 0, paid: 0 }];
  };
  const only = () => (sums().length === 1 ? sums()[0] : undefined);
  return (
    <>
      <Figures>
        <Show when={only()}>
          {(sum) => (
            <>
              <Figure
                label={t("Agreed, not yet paid")}
                value={money(sum().committed, sum().currency, { whole: true })}
              />
              <Figure
                label={t("Paid")}
                value={money(sum().paid, sum().currency, { whole: true })}
              />
            </>
          )}
        </Show>
        <Figure
          label={t("Running collaborations")}
          value={count(props.figures.requests.accepted)}
        />
        <Figure
          label={t("Offers that became agreements")}
          value={
            props.figures.acceptanceRate === null ? "–" : percent(props.figures.acceptanceRate, 0)
          }
        />
      </Figures>
      <Show when={!only()}>
        <ByCurrency sums={sums()} />
      </Show>
    </>
  );
}

/** A line for each currency that one is paid in. */
function ByCurrency(props: { sums: readonly Sum[] }): JSX.Element {
  const head = "py-2 ps-4 text-end font-medium";
  const cell = "py-2 ps-4 text-end font-semibold tabular-nums";
  return (
    <table class="w-full max-w-[680px] text-14">
      <thead>
        <tr class="border-b border-hairline text-muted">
          <th scope="col" class="py-2 text-start font-medium">
            {t("Currency")}
          </th>
          <th scope="col" class={head}>
            {t("Agreed, not yet paid")}
          </th>
          <th scope="col" class={head}>
            {t("Paid")}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.sums}>
          {(sum) => (
            <tr class="border-b border-hairline">
              <th scope="row" class="py-2 text-start font-medium">
                {sum.currency}
              </th>
              <For each={[sum.committed, sum.paid]}>
                {(amount) => (
                  <td class={cell}>
                    {amount === 0 ? "–" : money(amount, sum.currency, { whole: true })}
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
