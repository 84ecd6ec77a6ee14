import { useNavigate, useParams } from "@solidjs/router";
import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
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
import { ApiProblem } from "../../api.ts";
import { createTitle } from "../../app/title.ts";
import { t } from "../../language/t.ts";
import { ChosenBar } from "../../search/components/ChosenBar.tsx";
import { HaltedOffers } from "../../search/components/HaltedOffers.tsx";
import { mostCompared } from "../../search/search-filters.ts";
import { BackLink } from "../../ui/BackLink.tsx";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { PageHeader } from "../../ui/PageHeader.tsx";
import { SkeletonPage } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { ShortlistedRow } from "../components/ShortlistedRow.tsx";
import { removeAfterAsking } from "../remove-after-asking.ts";
import { createShortlist, createShortlistRemoval } from "../shortlist.data.ts";

const CompareDialog = lazy(() => import("../../search/components/CompareDialog.tsx"));
const BulkOffer = lazy(() => import("../../search/components/BulkOffer.tsx"));
const RenameShortlist = lazy(() => import("../components/RenameShortlist.tsx"));
const OfferDrawer = lazy(() => import("../../search/pages/offer-drawer.tsx"));

/** `/shortlists/:id`: who is on a list, with notes; some are compared or get an offer. */
export default function ShortlistPage(): JSX.Element {
  const params = useParams();
  const navigate = useNavigate();
  const list = createShortlist(() => params.id ?? "");
  const removal = createShortlistRemoval();
  const [renaming, setRenaming] = createSignal(false);
  const [chosen, setChosen] = createSignal<readonly string[]>([]);
  const [open, setOpen] = createSignal<"compare" | "offers" | undefined>();
  createTitle(() => list.first()?.name ?? t("Shortlist"));

  const here = createMemo(() =>
    list.items().flatMap(({ influencer }) => (influencer ? [influencer] : [])),
  );
  const chosenOnes = createMemo(() => here().filter(({ id }) => chosen().includes(id)));
  const toggle = (id: string) =>
    setChosen(chosen().includes(id) ? chosen().filter((one) => one !== id) : [...chosen(), id]);
  const all = () => here().length > 0 && chosenOnes().length === here().length;
  const only = () =>
    open() === "offers" && chosenOnes().length === 1 ? chosenOnes()[0] : undefined;
  const missing = () => {
    const error = list.error();
    return error instanceof ApiProblem && error.status === 404;
  };
  const remove = async () => {
    const now = list.first();
    if (now && (await removeAfterAsking(now, removal))) navigate("/shortlists", { replace: true });
  };

  return (
    <Switch fallback={<SkeletonPage />}>
      <Match when={list.first()}>
        {(now) => (
          <>
            <PageHeader
              back={<BackLink href="/shortlists">{t("Shortlists")}</BackLink>}
              title={now().name}
              sub={t("{n, plural, =0 {empty} one {# person} other {# people}}", { n: now().count })}
              actions={
                <>
                  <Button onClick={() => setRenaming(!renaming())} aria-expanded={renaming()}>
                    {t("Rename")}
                  </Button>
                  <Button busy={removal.busy()} onClick={() => void remove()}>
                    {t("Delete")}
                  </Button>
                </>
              }
            />
            <HaltedOffers covered={open() !== undefined} />
            <Show when={renaming()}>
              <div class="pb-4">
                <Suspense>
                  <RenameShortlist list={now()} onDone={() => setRenaming(false)} />
                </Suspense>
              </div>
            </Show>
            <Show
              when={list.items().length > 0}
              fallback={
                <EmptyState
                  icon={BookmarkPlus}
                  title={t("Nobody is on this list yet.")}
                  action={
                    <LinkButton href="/influencers" variant="primary">
                      {t("Find influencers")}
                    </LinkButton>
                  }
                >
                  {t("Keep somebody by the bookmark on their card or profile.")}
                </EmptyState>
              }
            >
              <label class="inline-flex min-h-11 cursor-pointer items-center gap-3 text-14 text-muted">
                <input
                  type="checkbox"
                  class="size-4.5 accent-accent"
                  checked={all()}
                  onChange={() => setChosen(all() ? [] : here().map(({ id }) => id))}
                />
                {t("Choose all that are shown")}
              </label>
              <ul
                class="divide-y divide-hairline border-y border-hairline"
                aria-label={t("On this list")}
              >
                <For each={list.items()}>
                  {(item) => (
                    <ShortlistedRow
                      listId={now().id}
                      item={item}
                      chosen={chosen().includes(item.influencerId)}
                      onChoose={() => toggle(item.influencerId)}
                    />
                  )}
                </For>
              </ul>
              <LoadMore
                hasMore={list.hasMore()}
                busy={list.loadingMore()}
                onMore={() => void list.loadMore()}
                error={list.moreError()}
                shown={list.items().length}
              />
            </Show>
            <Show when={chosenOnes().length > 0}>
              <ChosenBar count={chosenOnes().length} onClear={() => setChosen([])}>
                <Button
                  disabled={chosenOnes().length < 2 || chosenOnes().length > mostCompared}
                  title={t("Two to four can be compared")}
                  onClick={() => setOpen("compare")}
                >
                  {t("Compare")}
                </Button>
                <Button variant="primary" onClick={() => setOpen("offers")}>
                  {t("Offer to {n}", { n: chosenOnes().length })}
                </Button>
              </ChosenBar>
            </Show>
            <Suspense>
              <Show when={open() === "compare"}>
                <CompareDialog
                  ids={chosenOnes().map(({ id }) => id)}
                  onClose={() => setOpen(undefined)}
                  onOfferAll={() => setOpen("offers")}
                />
              </Show>
              <Show when={only()} keyed>
                {(who) => <OfferDrawer influencer={who} onClose={() => setOpen(undefined)} />}
              </Show>
              <Show when={open() === "offers" && chosenOnes().length > 1}>
                <BulkOffer
                  influencers={chosenOnes()}
                  onClose={() => setOpen(undefined)}
                  onSent={() => setChosen([])}
                />
              </Show>
            </Suspense>
          </>
        )}
      </Match>
      <Match when={missing()}>
        <h1 tabindex="-1" class="sr-only">
          {t("Shortlist")}
        </h1>
        <EmptyState
          title={t("This shortlist is not there.")}
          action={<LinkButton href="/shortlists">{t("Go to your shortlists")}</LinkButton>}
        >
          {t("It was deleted, or the link is old.")}
        </EmptyState>
      </Match>
      <Match when={list.error()}>
        {(error) => (
          <>
            <h1 tabindex="-1" class="sr-only">
              {t("Shortlist")}
            </h1>
            <ErrorState
              title={t("The shortlist could not be loaded")}
              error={error()}
              retry={list.refetch}
            />
          </>
        )}
      </Match>
    </Switch>
  );
}
