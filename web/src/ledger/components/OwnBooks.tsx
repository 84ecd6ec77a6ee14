import type { LedgerSummary } from "@tandem/contract";
import Wallet from "lucide-solid/icons/wallet";
import { type JSX, Match, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { t } from "../../language/t.ts";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { createLines, createSummary } from "../ledger.data.ts";
import { LineList } from "./LineList.tsx";
import { Sums } from "./Sums.tsx";

type Figure = keyof Omit<LedgerSummary["items"][number], "currency">;

/** One's own part of the books: what it came to, and every movement. */
export function OwnBooks(props: {
  figures: ReadonlyArray<readonly [label: string, of: Figure]>;
  empty: { title: string; text: string };
  /** Stands between the sums and the movements. */
  children?: JSX.Element;
  /** That what stands between is still on its way: all comes at once, so that nothing moves. */
  waits?: boolean;
}): JSX.Element {
  const summary = createSummary();
  const lines = createLines();
  const failure = () => (summary.data() ? lines.error() : (summary.error() ?? lines.error()));
  const ready = () => !props.waits && summary.data() !== undefined && lines.ready();
  const currency = () => {
    const profile = user()?.profile;
    return profile && "currency" in profile ? profile.currency : "USD";
  };
  const retry = async () => {
    await Promise.all([summary.refetch(), lines.refetch()]);
  };
  return (
    <Switch>
      <Match when={!ready() && failure()}>
        {(error) => (
          <ErrorState title={t("Your books could not be loaded")} error={error()} retry={retry} />
        )}
      </Match>
      <Match when={!ready()}>
        <SkeletonRows rows={6} />
      </Match>
      <Match when={true}>
        <Sums sums={summary.data()?.items ?? []} currency={currency()} figures={props.figures} />
        {props.children}
        <h2 class="pb-3 text-20 font-semibold">{t("Movements")}</h2>
        <Switch>
          <Match when={lines.items().length === 0}>
            <EmptyState icon={Wallet} title={props.empty.title}>
              {props.empty.text}
            </EmptyState>
          </Match>
          <Match when={true}>
            <LineList lines={lines} />
          </Match>
        </Switch>
      </Match>
    </Switch>
  );
}
