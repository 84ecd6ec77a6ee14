import LayoutGrid from "lucide-solid/icons/layout-grid";
import Rows from "lucide-solid/icons/rows-3";
import Search from "lucide-solid/icons/search";
import SlidersHorizontal from "lucide-solid/icons/sliders-horizontal";
import { For, type JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { Select } from "../../ui/form/Select.tsx";
import { TextField } from "../../ui/form/TextField.tsx";
import { narrowing, type SearchAddress, type SearchName } from "../search-filters.ts";

const sortChoices = [
  { value: "reach", label: t("Largest reach") },
  { value: "rating", label: t("Best rating") },
  { value: "price", label: t("Lowest price") },
  { value: "newest", label: t("Newest here") },
];
const looks = [
  { value: "", word: t("Cards"), icon: LayoutGrid },
  { value: "table", word: t("Table"), icon: Rows },
] as const;

/** The words, the order and the look of a search, and on phones the way to its filters. */
export function SearchBar(props: {
  address: SearchAddress;
  write: (values: Partial<Record<SearchName, string>>) => void;
  onFilters: () => void;
}): JSX.Element {
  const narrowed = () => props.address.count(narrowing);
  return (
    <search class="flex flex-wrap items-end gap-3 pb-3">
      <div class="grow basis-56">
        <TextField
          label={t("Search")}
          type="search"
          icon={Search}
          placeholder={t("Name, handle, niche or words of the bio")}
          value={props.address.get("q")}
          onValue={(q) => props.write({ q })}
        />
      </div>
      <div class="min-w-40 max-sm:grow">
        <Select
          label={t("Order")}
          options={sortChoices}
          value={props.address.get("sort")}
          onValue={(sort) => props.address.set({ sort })}
          placeholder={t("Best match")}
        />
      </div>
      <fieldset class="flex rounded-control border border-edge max-sm:hidden">
        <legend class="sr-only">{t("Look")}</legend>
        <For each={looks}>
          {(look) => (
            <button
              type="button"
              title={look.word}
              aria-label={look.word}
              aria-pressed={props.address.get("look") === look.value}
              onClick={() => props.address.set({ look: look.value })}
              class="grid size-10.5 place-items-center text-muted transition-colors duration-150 first:rounded-s-control last:rounded-e-control hover:text-ink aria-pressed:bg-ink aria-pressed:text-paper"
            >
              <Dynamic component={look.icon} size={17} />
            </button>
          )}
        </For>
      </fieldset>
      <Button icon={SlidersHorizontal} class="lg:hidden!" onClick={() => props.onFilters()}>
        {narrowed() > 0 ? t("Filters ({n})", { n: narrowed() }) : t("Filters")}
      </Button>
    </search>
  );
}
