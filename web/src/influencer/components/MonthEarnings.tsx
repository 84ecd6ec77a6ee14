import { A } from "@solidjs/router";
import { For, type JSX, Match, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { monthIn } from "../../report/months.ts";
import { createClock } from "../../ui/clock.ts";
import { date, money } from "../../ui/format.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createEarned } from "../influencer.data.ts";

/** What was paid to oneself in this month, in large figures. */
export function MonthEarnings(props: { currency: string }): JSX.Element {
  const now = createClock(60_000);
  const month = () => monthIn("UTC", now());
  const earned = createEarned(month);
  const sums = () => {
    const known = earned.data() ?? [];
    return known.length > 0 ? known : [{ currency: props.currency, amount: 0, collaborations: 0 }];
  };
  return (
    <div class="grid gap-2">
      <h2 class="text-16 font-semibold">
        {t("Earned in {month}", { month: date(`${month()}-01`, "month") })}
      </h2>
      <Switch fallback={<SkeletonLine height="44px" />}>
        <Match when={earned.data()}>
          <For each={sums()}>
            {(sum) => (
              <p>
                <span class="block font-display text-34 font-semibold tracking-tight">
                  {money(sum.amount, sum.currency, { whole: true })}
                </span>
                <span class="text-14 text-muted">
                  {t(
                    "{n, plural, =0 {Nothing was paid out yet} one {from # collaboration} other {from # collaborations}}",
                    { n: sum.collaborations },
                  )}
                </span>
              </p>
            )}
          </For>
          <p>
            <A
              href="/earnings"
              class="inline-flex min-h-11 items-center text-14 font-semibold underline underline-offset-4"
            >
              {t("All earnings and statements")}
            </A>
          </p>
        </Match>
        <Match when={earned.error()}>
          {(error) => (
            <ErrorState
              inline
              title={t("Your earnings could not be loaded")}
              error={error()}
              retry={earned.refetch}
            />
          )}
        </Match>
      </Switch>
    </div>
  );
}
