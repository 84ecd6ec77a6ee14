import type { Influencer } from "@tandem/contract";
import Search from "lucide-solid/icons/search";
import { For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import type { PagesResult } from "../../data/query.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Later } from "../../ui/Later.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { CardSkeletons, cardGrid } from "./CardSkeletons.tsx";
import { InfluencerCard } from "./InfluencerCard.tsx";

/** Cards that may be seen before anybody scrolls. */
const inSight = 6;

const ResultTable = lazy(() => import("./ResultTable.tsx"));

/** What can be done with one who was found. */
export interface Acts {
  isChosen: (id: string) => boolean;
  /** No further one can be chosen. */
  full: boolean;
  onChoose: (who: Influencer) => void;
  /** Without these the reader is no sponsor. */
  onKeep?: ((who: Influencer) => void) | undefined;
  onOffer?: ((who: Influencer) => void) | undefined;
}

/** Who was found, as cards or as a table; or why nobody is. */
export function Results(props: {
  found: PagesResult<Influencer>;
  look: string;
  acts: Acts;
  onClear: () => void;
}): JSX.Element {
  const cards = () => (
    <ul class={cardGrid} aria-label={t("Influencers found")}>
      <For each={props.found.items()}>
        {(who, index) => {
          const card = () => <InfluencerCard influencer={who} acts={props.acts} />;
          return index() < inSight ? card() : <Later>{card()}</Later>;
        }}
      </For>
    </ul>
  );
  return (
    <Switch>
      <Match when={!props.found.ready() && props.found.error()}>
        {(error) => (
          <>
            <ErrorState
              title={t("The search could not be done")}
              error={error()}
              retry={props.found.refetch}
            />
            <p class="text-center text-14">
              <button
                type="button"
                class="min-h-11 underline underline-offset-4"
                onClick={() => props.onClear()}
              >
                {t("Clear the filters")}
              </button>
            </p>
          </>
        )}
      </Match>
      <Match when={!props.found.ready()}>
        <CardSkeletons />
      </Match>
      <Match when={props.found.items().length === 0}>
        <EmptyState
          icon={Search}
          title={t("Nobody fits all of this.")}
          action={<Button onClick={() => props.onClear()}>{t("Clear the filters")}</Button>}
        >
          {t("Take a filter away, or widen the reach and the price.")}
        </EmptyState>
      </Match>
      <Match when={true}>
        <Show when={props.look === "table"} fallback={cards()}>
          <Suspense fallback={<CardSkeletons />}>
            <ResultTable found={props.found.items()} acts={props.acts} />
          </Suspense>
        </Show>
        <Later>
          <LoadMore
            hasMore={props.found.hasMore()}
            busy={props.found.loadingMore()}
            onMore={() => void props.found.loadMore()}
            error={props.found.moreError()}
            shown={props.found.items().length}
          />
        </Later>
      </Match>
    </Switch>
  );
}
