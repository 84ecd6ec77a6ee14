import Search from "lucide-solid/icons/search";
import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import { createSignal, type JSX, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { user } from "../../app/session.ts";
import { createTitle } from "../../app/title.ts";
import { createAddress } from "../../data/address.ts";
import { createNamedRest } from "../../data/rest.ts";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Sheet } from "../../ui/Dialog.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { CampaignLines } from "../components/CampaignLines.tsx";
import { clearDiscover, type DiscoverName, discoverFilters } from "../discover-filters.ts";
import { createPublicCampaigns } from "../public-campaign.data.ts";

const DiscoverFilters = lazy(() => import("../components/DiscoverFilters.tsx"));

const sorts = [
  { value: "newest", label: t("Newest") },
  { value: "ending", label: t("Ending soonest") },
  { value: "budget", label: t("Largest budget") },
];

/** Public live campaigns that an influencer can apply to. */
export default function Discover(): JSX.Element {
  createTitle(() => t("Find campaigns"));
  const address = createAddress<DiscoverName>();
  const [filtering, setFiltering] = createSignal(false);
  const write = createNamedRest<DiscoverName>(address.set);
  const found = createPublicCampaigns(() => {
    const names = ["q", ...discoverFilters, "sort"] as const;
    return { ...Object.fromEntries(names.map((name) => [name, address.get(name)])), limit: 20 };
  });
  const currency = () => {
    const profile = user()?.profile;
    return profile && "currency" in profile ? profile.currency : "USD";
  };
  const narrowed = () => address.count(discoverFilters);
  const filters = () => (
    <Suspense fallback={<SkeletonRows rows={4} />}>
      <DiscoverFilters address={address} currency={currency()} write={write} />
    </Suspense>
  );

  return (
    <>
      <PageHeader
        title={t("Find campaigns")}
        sub={t("Open to everyone. Apply at your own price.")}
      />
      <div class="grid gap-8 lg:grid-cols-[220px_minmax(0,1fr)]">
        <aside aria-label={t("Filters")} class="max-lg:hidden">
          {filters()}
        </aside>
        <div class="min-w-0">
          <search class="flex flex-wrap items-end gap-3 pb-5">
            <div class="grow basis-56">
              <TextField
                label={t("Search")}
                type="search"
                icon={Search}
                placeholder={t("Name, sponsor or words of the description")}
                value={address.get("q")}
                onValue={(q) => write({ q })}
              />
            </div>
            <div class="min-w-40 max-sm:grow">
              <Select
                label={t("Order")}
                options={sorts}
                placeholder={address.get("q") ? t("Best match") : t("Newest first")}
                value={address.get("sort")}
                onValue={(sort) => address.set({ sort })}
              />
            </div>
            <Button icon={SlidersHorizontal} class="lg:hidden!" onClick={() => setFiltering(true)}>
              {t("{n, plural, =0 {Filters} other {Filters (#)}}", { n: narrowed() })}
            </Button>
          </search>
          <Switch fallback={<SkeletonRows rows={6} avatar />}>
            <Match when={found.ready() && found.items().length === 0}>
              <EmptyState
                icon={Search}
                title={
                  narrowed() > 0 || address.get("q")
                    ? t("No campaign fits all of this.")
                    : t("No campaign is open right now.")
                }
                action={
                  <Show when={narrowed() > 0 || address.get("q")}>
                    <Button onClick={() => clearDiscover(address)}>{t("Clear the filters")}</Button>
                  </Show>
                }
              >
                {t("Take a filter away, or look again tomorrow.")}
              </EmptyState>
            </Match>
            <Match when={found.ready()}>
              <CampaignLines campaigns={found.items()} />
              <LoadMore
                hasMore={found.hasMore()}
                busy={found.loadingMore()}
                onMore={() => void found.loadMore()}
                error={found.moreError()}
                shown={found.items().length}
              />
            </Match>
            <Match when={found.error()}>
              {(error) => (
                <ErrorState
                  title={t("The campaigns could not be loaded")}
                  error={error()}
                  retry={found.refetch}
                />
              )}
            </Match>
          </Switch>
        </div>
      </div>
      <Sheet
        open={filtering()}
        onClose={() => setFiltering(false)}
        title={t("Filters")}
        footer={
          <Button variant="primary" onClick={() => setFiltering(false)}>
            {t("Show campaigns")}
          </Button>
        }
      >
        {filters()}
      </Sheet>
    </>
  );
}
