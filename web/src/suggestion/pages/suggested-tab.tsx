import type { Campaign, Influencer } from "@tandem/contract";
import Sparkles from "lucide-solid/icons/sparkles";
import { createSignal, For, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { SuggestedRow } from "../components/SuggestedRow.tsx";
import { createSuggestedInfluencers } from "../suggestion.data.ts";

const OfferDrawer = lazy(() => import("../../search/pages/offer-drawer.tsx"));

/** Who fits a campaign best, and why; an offer can be made from here. */
export default function SuggestedTab(props: {
  campaign: Campaign;
  onFind: () => void;
}): JSX.Element {
  const suggested = createSuggestedInfluencers(() => props.campaign.id);
  const [offerTo, setOfferTo] = createSignal<Influencer | undefined>();
  const open = () => props.campaign.status === "live" && props.campaign.flag === null;
  return (
    <>
      <Switch fallback={<SkeletonRows rows={6} avatar />}>
        <Match when={suggested.ready() && suggested.items().length === 0}>
          <EmptyState
            icon={Sparkles}
            title={t("Nobody to suggest right now.")}
            action={<Button onClick={() => props.onFind()}>{t("Search yourself")}</Button>}
          >
            {props.campaign.available > 0
              ? t("Whoever fits was asked already, takes no offers, or the campaign is over.")
              : t("The budget is spoken for. Raise it, and suggestions come back.")}
          </EmptyState>
        </Match>
        <Match when={suggested.ready()}>
          <p class="max-w-[68ch] pb-2 text-14 text-muted">
            {t(
              "The best fits first, by niche, reach and price for your budget, engagement, ratings and how they work. Whoever you asked already is left out.",
            )}
          </p>
          <ul class="divide-y divide-hairline" aria-label={t("Suggested influencers")}>
            <For each={suggested.items()}>
              {(one) => (
                <SuggestedRow
                  suggested={one}
                  onOffer={open() ? () => setOfferTo(one.influencer) : undefined}
                />
              )}
            </For>
          </ul>
          <LoadMore
            hasMore={suggested.hasMore()}
            busy={suggested.loadingMore()}
            onMore={() => void suggested.loadMore()}
            error={suggested.moreError()}
            shown={suggested.items().length}
          />
        </Match>
        <Match when={suggested.error()}>
          {(error) => (
            <ErrorState
              title={t("The suggestions could not be loaded")}
              error={error()}
              retry={suggested.refetch}
            />
          )}
        </Match>
      </Switch>
      <Show when={offerTo()} keyed>
        {(who) => (
          <Suspense>
            <OfferDrawer
              influencer={who}
              campaign={props.campaign}
              onClose={() => setOfferTo(undefined)}
            />
          </Suspense>
        )}
      </Show>
    </>
  );
}
