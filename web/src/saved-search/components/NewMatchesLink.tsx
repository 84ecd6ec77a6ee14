import { A } from "@solidjs/router";
import type { ListedSearch } from "@tandem/contract";
import type { JSX } from "solid-js";
import { rich } from "../../language/t.ts";
import { tellSeen } from "../saved-search.data.ts";
import { searchHref } from "../search-address.ts";
import { newFigure } from "../search-words.ts";

/** How many joined who match a saved search; leads to them, the newest first. */
export function NewMatchesLink(props: { search: ListedSearch; onOpen?: () => void }): JSX.Element {
  return (
    <A
      href={searchHref({ query: props.search.query, sort: "newest" })}
      onClick={() => {
        tellSeen(props.search);
        props.onOpen?.();
      }}
      class="inline-flex min-h-11 shrink-0 items-center rounded-control md:min-h-9"
    >
      <span class="rounded-full bg-good-tint px-2.5 py-0.5 text-12 leading-5 font-semibold whitespace-nowrap text-good hover:underline">
        {rich("{n} new<hidden> for {name}</hidden>", {
          n: newFigure(props.search.newMatches),
          name: props.search.name,
          hidden: (words) => <span class="sr-only">{words}</span>,
        })}
      </span>
    </A>
  );
}
