import type { Campaign, Influencer } from "@tandem/contract";
import Bookmark from "lucide-solid/icons/bookmark";
import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
import { createEffect, createMemo, createSignal, type JSX, lazy, Show, Suspense } from "solid-js";
import { user } from "../../app/session.ts";
import { createAddress } from "../../data/address.ts";
import { createNamedRest } from "../../data/rest.ts";
import { t } from "../../language/t.ts";
import type { Kept } from "../../shortlist/shortlist.data.ts";
import { Button } from "../../ui/Button.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import type { Asked } from "../bulk-offer.ts";
import { HaltedOffers } from "../components/HaltedOffers.tsx";
import { Results } from "../components/Results.tsx";
import { SearchBar } from "../components/SearchBar.tsx";
import { createInfluencerSearch } from "../search.data.ts";
import {
  chosenIds,
  clearFilters,
  mostChosen,
  narrowing,
  type SearchName,
  searchOf,
  toggleChosen,
} from "../search-filters.ts";

const SearchFilters = lazy(() => import("../components/SearchFilters.tsx"));
const Chosen = lazy(() => import("../components/Chosen.tsx"));
const FilterSheet = lazy(() => import("../components/FilterSheet.tsx"));
const Opened = lazy(() => import("../components/Opened.tsx"));

/** What stands over the search. */
export type Open =
  | { what: "offer"; to: Influencer }
  | { what: "keep"; who: readonly Kept[] }
  | { what: "compare"; ids: readonly string[] }
  | { what: "offers"; to: readonly Asked[] }
  | { what: "searches" };

/** Search, filters, and what is done with those who are found; `campaign` is where offers then come from. */
export default function SearchPanel(props: { campaign?: Campaign }): JSX.Element {
  const address = createAddress<SearchName>();
  const found = createInfluencerSearch(() => searchOf(address));
  const chosen = createMemo(() => chosenIds(address));
  const [filters, setFilters] = createSignal(false);
  const [open, setOpen] = createSignal<Open | undefined>();
  const write = createNamedRest<SearchName>(address.set);
  /** Who was on screen, so that those chosen on a page before have their names. */
  const seen = new Map<string, Influencer>();

  const isSponsor = () => user()?.role === "sponsor";
  const currency = () => {
    const profile = user()?.profile;
    return (
      props.campaign?.currency ?? (profile && "currency" in profile ? profile.currency : "USD")
    );
  };
  const narrowed = () => address.count(narrowing) + address.count(["q"]) > 0;
  createEffect(() => {
    for (const who of found.items()) seen.set(who.id, who);
  });
  const chosenOnes = () => chosen().map((id) => seen.get(id) ?? { id });
  const acts = {
    isChosen: (id: string) => chosen().includes(id),
    get full() {
      return chosen().length >= mostChosen;
    },
    onChoose: (who: Influencer) => toggleChosen(address, who.id),
    get onKeep() {
      return isSponsor() ? (who: Influencer) => setOpen({ what: "keep", who: [who] }) : undefined;
    },
    get onOffer() {
      return isSponsor() ? (to: Influencer) => setOpen({ what: "offer", to }) : undefined;
    },
  };

  return (
    <div>
      <HaltedOffers covered={open() !== undefined} />
      <div class="grid grid-cols-1 gap-8 lg:grid-cols-[220px_minmax(0,1fr)]">
        <aside aria-label={t("Filters")} class="max-lg:hidden">
          <Suspense fallback={<SkeletonRows rows={9} />}>
            <SearchFilters address={address} currency={currency()} write={write} />
          </Suspense>
        </aside>
        <div class="min-w-0">
          <SearchBar address={address} write={write} onFilters={() => setFilters(true)} />
          <Show when={isSponsor()}>
            <div data-actions class="-ms-3 flex flex-wrap gap-1 pb-3">
              <Button
                variant="quiet"
                size="sm"
                icon={Bookmark}
                onClick={() => setOpen({ what: "searches" })}
              >
                {t("Saved searches")}
              </Button>
              <Show when={narrowed()}>
                <Button
                  variant="quiet"
                  size="sm"
                  icon={BookmarkPlus}
                  onClick={() => setOpen({ what: "searches" })}
                >
                  {t("Save this search")}
                </Button>
              </Show>
            </div>
          </Show>
          <Results
            found={found}
            look={address.get("look")}
            acts={acts}
            onClear={() => clearFilters(address)}
          />
        </div>
      </div>

      <Show when={chosen().length > 0}>
        <Suspense>
          <Chosen
            chosen={chosenOnes()}
            mayOffer={isSponsor()}
            onOpen={setOpen}
            onClear={() => address.set({ chosen: "" })}
          />
        </Suspense>
      </Show>

      <Show when={filters()}>
        <Suspense>
          <FilterSheet
            address={address}
            currency={currency()}
            write={write}
            onClose={() => setFilters(false)}
          />
        </Suspense>
      </Show>
      <Show when={open()} keyed>
        {(now) => (
          <Suspense>
            <Opened
              open={now}
              address={address}
              campaign={props.campaign}
              onOpen={setOpen}
              onSent={() => address.set({ chosen: "" })}
              mayOffer={isSponsor()}
            />
          </Suspense>
        )}
      </Show>
    </div>
  );
}
