import type { Campaign, Influencer } from "@tandem/contract";
import Search from "lucide-solid/icons/search";
import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import {
  createMemo,
  createSignal,
  For,
  type JSX,
  lazy,
  Match,
  Show,
  Suspense,
  Switch,
} from "solid-js";
import { user } from "../../app/session.ts";
import { createAddress } from "../../data/address.ts";
import { createNamedRest } from "../../data/rest.ts";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { CardSkeletons, cardGrid } from "../components/CardSkeletons.tsx";
import { InfluencerCard } from "../components/InfluencerCard.tsx";
import { createInfluencerSearch, createInfluencersById } from "../search.data.ts";
import {
  clearFilters,
  comparedIds,
  mostCompared,
  narrowing,
  type SearchName,
  searchOf,
  toggleCompared,
} from "../search-filters.ts";

const SearchFilters = lazy(() => import("../components/SearchFilters.tsx"));
const CompareDialog = lazy(() => import("../components/CompareDialog.tsx"));
const OfferDrawer = lazy(() => import("./offer-drawer.tsx"));

const sortChoices = [
  { value: "reach", label: "Largest reach" },
  { value: "rating", label: "Best rating" },
  { value: "price", label: "Lowest price" },
];

/** Search, filters, cards, comparison and the offer; `campaign` is where offers then come from. */
export default function SearchPanel(props: { campaign?: Campaign }): JSX.Element {
  const address = createAddress<SearchName>();
  const found = createInfluencerSearch(() => searchOf(address));
  const chosen = createMemo(() => comparedIds(address));
  const compared = createInfluencersById(chosen);
  const [filters, setFilters] = createSignal(false);
  const [comparing, setComparing] = createSignal(false);
  const [offerTo, setOfferTo] = createSignal<Influencer | undefined>();
  const write = createNamedRest<SearchName>(address.set);

  const mayOffer = () => user()?.role === "sponsor";
  const currency = () => {
    const profile = user()?.profile;
    return (
      props.campaign?.currency ?? (profile && "currency" in profile ? profile.currency : "USD")
    );
  };
  const narrowed = () => address.count(narrowing);
  const offer = (who: Influencer) => (mayOffer() ? () => setOfferTo(who) : undefined);

  return (
    <div class="grid gap-8 grid-cols-1 lg:grid-cols-[220px_minmax(0,1fr)]">
      <aside aria-label="Filters" class="max-lg:hidden">
        <Suspense fallback={<SkeletonRows rows={9} />}>
          <SearchFilters address={address} currency={currency()} write={write} />
        </Suspense>
      </aside>
      <div class="min-w-0">
        <search class="flex flex-wrap items-end gap-3 pb-5">
          <div class="grow basis-56">
            <TextField
              label="Search"
              type="search"
              icon={Search}
              placeholder="Name, handle, niche or words of the bio"
              value={address.get("q")}
              onValue={(q) => write({ q })}
            />
          </div>
          <div class="min-w-40 max-sm:grow">
            <Select
              label="Order"
              options={sortChoices}
              value={address.get("sort")}
              onValue={(sort) => address.set({ sort })}
              placeholder="Best match"
            />
          </div>
          <Button icon={SlidersHorizontal} class="lg:hidden!" onClick={() => setFilters(true)}>
            Filters{narrowed() > 0 ? ` (${narrowed()})` : ""}
          </Button>
        </search>
        <Switch>
          <Match when={!found.ready() && found.error()}>
            {(error) => (
              <>
                <ErrorState
                  title="The search could not be done"
                  error={error()}
                  retry={found.refetch}
                />
                <p class="text-center text-14">
                  <button
                    type="button"
                    class="min-h-11 underline underline-offset-4"
                    onClick={() => clearFilters(address)}
                  >
                    Clear the filters
                  </button>
                </p>
              </>
            )}
          </Match>
          <Match when={!found.ready()}>
            <CardSkeletons />
          </Match>
          <Match when={found.items().length === 0}>
            <EmptyState
              icon={Search}
              title="Nobody fits all of this."
              action={<Button onClick={() => clearFilters(address)}>Clear the filters</Button>}
            >
              Take a filter away, or widen the reach and the price.
            </EmptyState>
          </Match>
          <Match when={true}>
            <ul class={cardGrid} aria-label="Influencers found">
              <For each={found.items()}>
                {(who) => (
                  <InfluencerCard
                    influencer={who}
                    chosen={chosen().includes(who.id)}
                    full={chosen().length >= mostCompared}
                    onChoose={() => toggleCompared(address, who.id)}
                    onOffer={offer(who)}
                  />
                )}
              </For>
            </ul>
            <LoadMore
              hasMore={found.hasMore()}
              busy={found.loadingMore()}
              onMore={() => void found.loadMore()}
              error={found.moreError()}
              shown={found.items().length}
            />
          </Match>
        </Switch>
      </div>

      <Show when={chosen().length > 0}>
        <section
          aria-label="Chosen for comparing"
          class="fixed inset-x-0 bottom-0 z-10 border-t border-hairline bg-raised shadow-float max-md:bottom-[calc(56px+env(safe-area-inset-bottom))]"
        >
          <div class="mx-auto flex max-w-[1120px] items-center gap-3 px-4 py-2.5 md:px-9">
            <p class="grow text-14" aria-live="polite">
              {chosen().length} of {mostCompared} chosen
            </p>
            <Button variant="quiet" onClick={() => address.set({ compare: "" })}>
              Clear
            </Button>
            <Button
              variant="primary"
              disabled={chosen().length < 2}
              busy={compared.loading()}
              onClick={() => setComparing(true)}
            >
              Compare
            </Button>
          </div>
        </section>
      </Show>

      <Sheet open={filters()} onClose={() => setFilters(false)} title="Filters">
        <Suspense fallback={<SkeletonRows rows={9} />}>
          <SearchFilters address={address} currency={currency()} write={write} />
        </Suspense>
      </Sheet>
      <Show when={comparing() && compared.data() !== undefined}>
        <Suspense>
          <CompareDialog
            open
            influencers={compared.data() ?? []}
            onClose={() => setComparing(false)}
            onOffer={
              mayOffer()
                ? (who) => {
                    setComparing(false);
                    setOfferTo(who);
                  }
                : undefined
            }
          />
        </Suspense>
      </Show>
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
    </div>
  );
}
