import Play from "lucide-solid/icons/play";
import Scale from "lucide-solid/icons/scale";
import { type JSX, Match, Show, Switch } from "solid-js";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { tellFailure } from "../../data/tell-failure.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { DateField } from "../../ui/form/DateField.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { toast } from "../../ui/toast.ts";
import { MovementList } from "../components/MovementList.tsx";
import { ProofList } from "../components/ProofList.tsx";
import { createJobRun } from "../jobs.data.ts";
import { createDayLines, createProofs } from "../ledger.data.ts";

/** The books: every movement of a day, and the proofs that they balance. */
export default function LedgerPage(): JSX.Element {
  createTitle(() => t("Ledger"));
  const address = createAddress<"day">();
  const today = new Date().toISOString().slice(0, 10);
  const day = () => (/^\d{4}-\d{2}-\d{2}$/.test(address.get("day")) ? address.get("day") : today);
  const lines = createDayLines(() => ({ day: day(), limit: 100 }));
  const proofs = createProofs(() => ({ limit: 7 }));
  const run = createJobRun();
  const prove = async () => {
    try {
      await run.run("ledger-proof");
      toast({ tone: "good", text: t("The proof is queued. It stands below once it is done.") });
    } catch (cause) {
      tellFailure(t("The proof could not be queued."), cause);
    }
  };
  return (
    <>
      <PageHeader
        title={t("Ledger")}
        sub={t(
          "Every movement of money, in lines that sum to zero. Each night all of a day is proved.",
        )}
        actions={
          <Button icon={Play} busy={run.busy()} onClick={() => void prove()}>
            {t("Prove now")}
          </Button>
        }
      />
      <div class="grid gap-x-12 gap-y-10 lg:grid-cols-[minmax(0,1fr)_300px]">
        <section>
          <div class="flex flex-wrap items-end gap-3 pb-6">
            <div class="w-52">
              <DateField
                label={t("Day (UTC)")}
                max={today}
                value={day()}
                onValue={(value) => address.set({ day: value === today ? "" : value })}
              />
            </div>
            <Show when={day() !== today}>
              <Button onClick={() => address.set({ day: "" })}>{t("Back to today")}</Button>
            </Show>
          </div>
          <Switch>
            <Match when={!lines.ready() && lines.error()}>
              {(error) => (
                <ErrorState
                  title={t("The ledger could not be loaded")}
                  error={error()}
                  retry={lines.refetch}
                />
              )}
            </Match>
            <Match when={!lines.ready()}>
              <SkeletonRows rows={6} />
            </Match>
            <Match when={lines.items().length === 0}>
              <EmptyState icon={Scale} title={t("No money moved on this day.")}>
                {t("Payments, releases and refunds stand here, each with all of its lines.")}
              </EmptyState>
            </Match>
            <Match when={true}>
              <MovementList lines={lines.items()} more={lines.hasMore()} />
              <LoadMore
                hasMore={lines.hasMore()}
                busy={lines.loadingMore()}
                onMore={() => void lines.loadMore()}
                error={lines.moreError()}
                shown={lines.items().length}
              />
            </Match>
          </Switch>
        </section>
        <section>
          <h2 class="pb-3 text-20 font-semibold">{t("Proofs")}</h2>
          <Show when={proofs.ready()} fallback={<SkeletonRows rows={3} />}>
            <Show
              when={proofs.items().length > 0}
              fallback={
                <p class="text-14 text-muted">{t("The first comes tonight, at 02:15 UTC.")}</p>
              }
            >
              <ProofList proofs={proofs} />
            </Show>
          </Show>
        </section>
      </div>
    </>
  );
}
