import type { ReadCreator } from "@tandem/contract/creators-csv";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { countryName, languageName } from "../../names.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { compact, count, money } from "../../ui/format.ts";
import { EmptyState } from "../../ui/States.tsx";
import { categoryWord, platformWord } from "../../words.ts";
import type { Preview } from "../preview.ts";
import { RejectedTable } from "./RejectedTable.tsx";

/** As many rows of each kind as are looked at before an import. */
const FIRST = 8;

type Good = Extract<ReadCreator, { ok: true }>;

const figure = (value: number | undefined) => (value === undefined ? "–" : compact(value));

const columns: Column<Good>[] = [
  {
    key: "name",
    label: t("Creator"),
    cell: ({ creator, line }) => (
      <span class="grid">
        <span class="font-semibold">{creator.displayName}</span>
        <span class="text-12 text-muted">
          {t("{platform} @{handle}, line {line}", {
            platform: platformWord(creator.platforms[0].platform),
            handle: creator.platforms[0].handle,
            line: count(line),
          })}
        </span>
      </span>
    ),
  },
  {
    key: "followers",
    label: t("Followers"),
    numeric: true,
    cell: ({ creator }) => figure(creator.platforms[0].followers),
  },
  {
    key: "likes",
    label: t("Average likes"),
    numeric: true,
    cell: ({ creator }) => figure(creator.platforms[0].avgLikes),
  },
  {
    key: "category",
    label: t("Category, niche"),
    cell: ({ creator }) => `${categoryWord(creator.category)}, ${creator.niche}`,
  },
  {
    key: "where",
    label: t("Country"),
    cell: ({ creator }) => (creator.location ? countryName(creator.location.country) : "–"),
  },
  {
    key: "more",
    label: t("Language, price"),
    hideWhenNarrow: true,
    cell: ({ creator }) =>
      [
        creator.languages.map(languageName).join(", "),
        creator.minPrice && creator.currency ? money(creator.minPrice, creator.currency) : "",
      ]
        .filter(Boolean)
        .join(", ") || "–",
  },
];

/** The first good rows as profiles, and the first rejected ones with line and reason. */
export function PreviewTables(props: { preview: Preview }): JSX.Element {
  return (
    <div class="grid gap-8" aria-live="polite">
      <DataTable
        caption={t("The first rows as they will be read")}
        columns={columns}
        rows={props.preview.good.slice(0, FIRST)}
        rowKey={(row) => String(row.line)}
        empty={
          <EmptyState title={t("No row can be read like this.")}>
            {t(
              "Choose the column of the handle, a platform and a category; the reasons stand below.",
            )}
          </EmptyState>
        }
      />
      <Show when={props.preview.rejected.length > 0}>
        <div>
          <h3 class="pb-2 text-16 font-semibold">{t("Rows that will be rejected")}</h3>
          <RejectedTable rejected={props.preview.rejected.slice(0, FIRST)} />
          <Show when={props.preview.rejected.length > FIRST}>
            <p class="pt-3 text-14 text-muted">
              {t("And {n, plural, one {# more reason} other {# more reasons}}.", {
                n: props.preview.rejected.length - FIRST,
              })}
            </p>
          </Show>
        </div>
      </Show>
    </div>
  );
}
