import type { OwnStatistics } from "@tandem/contract";
import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { Figure, Figures } from "../../ui/Figure.tsx";
import { count, money, percent } from "../../ui/format.ts";

/** What one has agreed and been paid, per currency, and how often an offer becomes an agreement. */
export function Earnings(props: { figures: OwnStatistics; currency: string }): JSX.Element {
  const sums = () => {
    const earned = props.figures.money.filter((each) => each.committed + each.paid > 0);
    return earned.length > 0 ? earned : [{ currency: props.currency, committed: 0, paid: 0 }];
  };
  const several = () => sums().length > 1;
  const named = (label: string, currency: string) =>
    several() ? t("{label}, {currency}", { label, currency }) : label;
  return (
    <Figures>
      <For each={sums()}>
        {(each) => (
          <>
            <Figure
              label={named(t("Agreed, not yet paid"), each.currency)}
              value={money(each.committed, each.currency, { whole: true })}
            />
            <Figure
              label={named(t("Paid"), each.currency)}
              value={money(each.paid, each.currency, { whole: true })}
            />
          </>
        )}
      </For>
      <Figure label={t("Running collaborations")} value={count(props.figures.requests.accepted)} />
      <Figure
        label={t("Offers that became agreements")}
        value={
          props.figures.acceptanceRate === null ? "–" : percent(props.figures.acceptanceRate, 0)
        }
      />
    </Figures>
  );
}
