import type { ListedSearch, Page, Shortlist } from "@tandem/contract";
import Bookmark from "lucide-solid/icons/bookmark";
import ListChecks from "lucide-solid/icons/list-checks";
import { api } from "../api.ts";
import { t } from "../language/t.ts";
import { tellSeen } from "../saved-search/saved-search.data.ts";
import { searchHref } from "../saved-search/search-address.ts";
import { newFigure } from "../saved-search/search-words.ts";
import type { Command } from "../ui/CommandPalette.tsx";

const most = 5;

/** One's shortlists and saved searches whose names have every word that was typed. */
export async function keptCommands(text: string, signal: AbortSignal): Promise<Command[]> {
  const words = text.toLocaleLowerCase().split(/\s+/u).filter(Boolean);
  const fits = ({ name }: { name: string }) =>
    words.every((word) => name.toLocaleLowerCase().includes(word));
  const [lists, searches] = await Promise.all([
    api.get<Page<Shortlist>>("/shortlists", { limit: 100 }, { signal }),
    api.get<Page<ListedSearch>>("/me/searches", { limit: 100 }, { signal }),
  ]);
  return [
    ...lists.items
      .filter(fits)
      .slice(0, most)
      .map(({ id, name, count }) => ({
        id,
        label: name,
        hint: t("{n, plural, =0 {empty} one {# person} other {# people}}", { n: count }),
        icon: ListChecks,
        href: `/shortlists/${id}`,
        group: t("Shortlists"),
      })),
    ...searches.items
      .filter(fits)
      .slice(0, most)
      .map((search) => ({
        id: search.id,
        label: search.name,
        hint:
          search.newMatches.count > 0
            ? t("{n} new", { n: newFigure(search.newMatches) })
            : undefined,
        icon: Bookmark,
        href: searchHref(search),
        run: () => tellSeen(search),
        group: t("Saved searches"),
      })),
  ];
}
