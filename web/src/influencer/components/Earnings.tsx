import type { OwnStatistics } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { ByCurrency } from "../../ledger/components/ByCurrency.tsx";
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
        <ByCurrency
          sums={sums()}
          figures={[
            [t("Agreed, not yet paid"), "committed"],
            [t("Paid"), "paid"],
          ]}
        />
      </Show>
    </>
  );
}
