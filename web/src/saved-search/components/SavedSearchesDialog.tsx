import type { SavedSearch, SearchConditions } from "@tandem/contract";
import Bookmark from "lucide-solid/icons/bookmark";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { Sheet } from "../../ui/Dialog.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { EmptyState, ErrorState } from "../../ui/States.tsx";
import { createSavedSearches } from "../saved-search.data.ts";
import { sameSearch } from "../search-address.ts";
import { SavedSearchRow } from "./SavedSearchRow.tsx";
import { SaveSearchForm } from "./SaveSearchForm.tsx";

export interface SavedSearchesDialogProps {
  /** What is searched for right now. */
  current: { query: SearchConditions; sort: SavedSearch["sort"] };
  onClose: () => void;
}

/** One's saved searches: open, rename, delete; and the present one can be saved. */
export default function SavedSearchesDialog(props: SavedSearchesDialogProps): JSX.Element {
  const searches = createSavedSearches();
  const same = () => searches.data()?.find((each) => sameSearch(each, props.current));
  const narrowed = () => Object.keys(props.current.query).length > 0;
  return (
    <Sheet open onClose={() => props.onClose()} title={t("Saved searches")}>
      <Switch fallback={<SkeletonRows rows={3} />}>
        <Match when={searches.data()}>
          {(all) => (
            <div class="grid gap-6">
              <Show when={narrowed() && !same()}>
                <SaveSearchForm current={props.current} />
              </Show>
              <Show
                when={all().length > 0}
                fallback={
                  <Show when={!narrowed()}>
                    <EmptyState icon={Bookmark} title={t("No search is saved yet.")}>
                      {t("Choose some filters, then save them here under a name.")}
                    </EmptyState>
                  </Show>
                }
              >
                <ul class="divide-y divide-hairline" aria-label={t("Saved searches")}>
                  <For each={all()}>
                    {(search) => (
                      <SavedSearchRow
                        search={search}
                        open={same()?.id === search.id}
                        onOpen={() => props.onClose()}
                      />
                    )}
                  </For>
                </ul>
              </Show>
            </div>
          )}
        </Match>
        <Match when={searches.error()}>
          {(error) => (
            <ErrorState
              title={t("Your searches could not be loaded")}
              error={error()}
              retry={searches.refetch}
            />
          )}
        </Match>
      </Switch>
    </Sheet>
  );
}
