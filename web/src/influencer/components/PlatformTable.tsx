import type { Influencer } from "@tandem/contract";
import ExternalLink from "lucide-solid/icons/external-link";
import { createSignal, type JSX, onCleanup, onMount, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { atHandle } from "../../names.ts";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { compact, count } from "../../ui/format.ts";
import { figureSourceWords, platformWord } from "../../words.ts";

type Platform = Influencer["platforms"][number];

const figure = (value: number) => (value > 0 ? compact(value) : "–");

const columns: Column<Platform>[] = [
  {
    key: "platform",
    label: t("Platform"),
    cell: (row) => (
      <span>
        <span class="font-semibold">{platformWord(row.platform)}</span>{" "}
        <Show when={row.url} fallback={<span class="text-muted">{atHandle(row.handle)}</span>}>
          {(url) => (
            <a
              href={url()}
              target="_blank"
              rel="noopener noreferrer nofollow"
              class="inline-flex items-center gap-1 underline underline-offset-4 pointer-coarse:min-h-11"
            >
              {atHandle(row.handle)}
              <ExternalLink size={13} />
              <span class="sr-only">{t("(opens in a new tab)")}</span>
            </a>
          )}
        </Show>
      </span>
    ),
  },
  { key: "followers", label: t("Followers"), numeric: true, cell: (row) => figure(row.followers) },
  { key: "likes", label: t("Likes"), numeric: true, cell: (row) => figure(row.avgLikes) },
  { key: "comments", label: t("Comments"), numeric: true, cell: (row) => figure(row.avgComments) },
  { key: "views", label: t("Views"), numeric: true, cell: (row) => figure(row.avgViews) },
  {
    key: "posts",
    label: t("Posts in 30 days"),
    numeric: true,
    cell: (row) => count(row.postsLast30Days),
  },
  {
    key: "source",
    label: t("Source"),
    cell: (row) => <span class="text-muted">{figureSourceWords[row.source]}</span>,
  },
];

/** The figures of each platform and where they are from. */
export default function PlatformTable(props: {
  platforms: readonly Platform[];
  name: string;
}): JSX.Element {
  const [scrolls, setScrolls] = createSignal(false);
  let place: HTMLElement | undefined;
  onMount(() => {
    const watch = new ResizeObserver(([seen]) => {
      if (seen) setScrolls(seen.target.scrollWidth > seen.target.clientWidth);
    });
    if (place) watch.observe(place);
    onCleanup(() => watch.disconnect());
  });
  return (
    // Beside the rail the figures can be wider than the page in long languages.
    <section
      ref={(element) => {
        place = element;
      }}
      aria-label={t("Platforms of {name}", { name: props.name })}
      // Keys move what scrolls; what does not is no stop for them.
      tabindex={scrolls() ? "0" : undefined}
      class="-mx-1 overflow-x-auto px-1"
    >
      <DataTable
        caption={t("Platforms of {name}", { name: props.name })}
        columns={columns}
        rows={props.platforms}
        rowKey={(row) => `${row.platform} ${row.handle}`}
        empty={<p class="text-14 text-muted">{t("No platform is named yet.")}</p>}
      />
    </section>
  );
}
