import type { Statement } from "@tandem/contract";
import { createSignal, type JSX, Show } from "solid-js";
import { user } from "../../app/session.ts";
import { t } from "../../language/t.ts";
import { createReadyToasts } from "../../ready-toasts.ts";
import { monthLines } from "../../report/months.ts";
import { Button } from "../../ui/Button.tsx";
import { ById } from "../../ui/ById.tsx";
import { createClock } from "../../ui/clock.ts";
import { date } from "../../ui/format.ts";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { createStatements } from "../ledger.data.ts";
import { StatementRow } from "./StatementRow.tsx";

const NEWEST = 3;

/** The closed months, each with its statement, or the way to have one made. */
export function Statements(): JSX.Element {
  const list = createStatements();
  const now = createClock(60_000);
  createReadyToasts(list.items, {
    id: ({ month }: Statement) => month,
    text: ({ month }: Statement) =>
      t("The statement of {month} is ready.", { month: date(`${month}-01`, "month") }),
  });
  const months = () =>
    monthLines(list.items(), {
      since: Date.parse(user()?.createdAt ?? "") || now(),
      zone: user()?.profile.timeZone ?? "UTC",
      now: now(),
      complete: !list.hasMore(),
    });
  const [all, setAll] = createSignal(false);
  // Most months are never asked for: the newest and those that were made are enough to begin with.
  const shown = () => months().filter(({ made }, n) => all() || n < NEWEST || made !== null);
  return (
    <section class="pb-10">
      <h2 class="text-20 font-semibold">{t("Statements")}</h2>
      <p class="pb-3 text-14 text-muted">
        {t("What you earned in a month, as a PDF for your records and a CSV for your books.")}
      </p>
      <Show when={!list.ready() && list.error()}>
        {(error) => (
          <ErrorState
            inline
            title={t("Your statements could not be loaded")}
            error={error()}
            retry={list.refetch}
          />
        )}
      </Show>
      <Show when={list.ready()}>
        <Show
          when={months().length > 0}
          fallback={
            <p class="text-14">{t("The first can be made when your first month here is over.")}</p>
          }
        >
          <ul class="border-t border-hairline">
            <ById each={shown()} id={({ month }) => month}>
              {(line) => <StatementRow month={line().month} statement={line().made} />}
            </ById>
          </ul>
          <Show when={shown().length < months().length}>
            <div class="pt-4">
              <Button onClick={() => setAll(true)}>{t("Earlier months")}</Button>
            </div>
          </Show>
          <LoadMore
            hasMore={list.hasMore()}
            busy={list.loadingMore()}
            onMore={() => void list.loadMore()}
            error={list.moreError()}
            shown={list.items().length}
          />
        </Show>
      </Show>
    </section>
  );
}
