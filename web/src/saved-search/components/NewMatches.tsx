import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Section } from "../../ui/Card.tsx";
import { createSavedSearches, tellSeen } from "../saved-search.data.ts";
import { searchHref } from "../search-address.ts";
import { searchWords } from "../search-words.ts";
import { NewMatchesLink } from "./NewMatchesLink.tsx";

/** The saved searches that someone new matches; nothing where there is none. */
export default function NewMatches(): JSX.Element {
  const searches = createSavedSearches();
  const fresh = () => searches.data()?.filter(({ newMatches }) => newMatches.count > 0) ?? [];
  return (
    <Show when={fresh().length > 0}>
      <Section title={t("New in your searches")} help={t("Who joined since you last looked.")}>
        <ul class="divide-y divide-hairline border-y border-hairline">
          <For each={fresh()}>
            {(search) => (
              <li class="flex items-center gap-3 py-1">
                <A
                  href={searchHref(search)}
                  onClick={() => tellSeen(search)}
                  class="group min-w-0 grow rounded-control py-1.5"
                >
                  <span class="block truncate text-14 font-semibold group-hover:underline">
                    {search.name}
                  </span>
                  <span class="block truncate text-14 text-muted">{searchWords(search.query)}</span>
                </A>
                <NewMatchesLink search={search} />
              </li>
            )}
          </For>
        </ul>
      </Section>
    </Show>
  );
}
