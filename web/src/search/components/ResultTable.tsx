import { A } from "@solidjs/router";
import type { Influencer } from "@tandem/contract";
import BookmarkPlus from "lucide-solid/icons/bookmark-plus";
import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Button, IconButton } from "../../ui/Button.tsx";
import { type Column, DataTable } from "../../ui/DataTable.tsx";
import { compact, percent } from "../../ui/format.ts";
import { platformWord } from "../../words.ts";
import { PriceFrom, RatingFigure } from "./Figures.tsx";
import { placeOf, topicOf } from "./InfluencerCard.tsx";
import type { Acts } from "./Results.tsx";

/** Who was found, line under line, for comparing figures at a glance. */
export default function ResultTable(props: {
  found: readonly Influencer[];
  acts: Acts;
}): JSX.Element {
  const columns: Column<Influencer>[] = [
    {
      key: "name",
      label: t("Influencer"),
      cell: (who) => (
        <div class="flex items-center gap-3">
          <input
            type="checkbox"
            class="size-4.5 shrink-0 accent-accent"
            aria-label={t("Choose {name}", { name: who.displayName })}
            checked={props.acts.isChosen(who.id)}
            disabled={props.acts.full && !props.acts.isChosen(who.id)}
            onChange={() => props.acts.onChoose(who)}
          />
          <span class="max-xl:hidden">
            <Avatar name={who.displayName} party="influencer" size={32} />
          </span>
          <span class="min-w-0">
            <A href={`/influencers/${who.id}`} class="font-semibold break-words hover:underline">
              {who.displayName}
            </A>
            <span class="block text-12 text-muted">{topicOf(who)}</span>
          </span>
        </div>
      ),
    },
    {
      key: "where",
      label: t("Where"),
      hideWhenNarrow: true,
      cell: (who) => (
        <span class="text-muted">
          {[...new Set(who.platforms.map((each) => platformWord(each.platform)))].join(", ")}
          <span class="block text-12">{placeOf(who)}</span>
        </span>
      ),
    },
    { key: "reach", label: t("Reach"), numeric: true, cell: (who) => compact(who.reach) },
    {
      key: "engagement",
      label: t("Engagement"),
      numeric: true,
      hideWhenNarrow: true,
      cell: (who) => percent(who.engagementRate),
    },
    {
      key: "price",
      label: t("Price from"),
      numeric: true,
      cell: (who) => <PriceFrom influencer={who} />,
    },
    {
      key: "rating",
      label: t("Rating"),
      numeric: true,
      cell: (who) => (
        <span class="whitespace-nowrap">
          <RatingFigure influencer={who} short />
        </span>
      ),
    },
    {
      key: "acts",
      label: t("What to do"),
      cell: (who) => <RowActs influencer={who} acts={props.acts} />,
    },
  ];
  return (
    // Beside the rail of a tablet its columns are wider than the page, which must not scroll itself.
    <div class="md:overflow-x-auto">
      <DataTable
        caption={t("Influencers found")}
        columns={columns}
        rows={props.found}
        rowKey={(who) => who.id}
        empty={null}
      />
    </div>
  );
}

function RowActs(props: { influencer: Influencer; acts: Acts }): JSX.Element {
  const who = () => props.influencer;
  return (
    <span class="flex justify-end gap-1 max-lg:flex-wrap">
      <Show when={props.acts.onKeep}>
        {(keep) => (
          <IconButton
            label={t("Keep {name} on a shortlist", { name: who().displayName })}
            icon={BookmarkPlus}
            onClick={() => keep()(who())}
          />
        )}
      </Show>
      <Show when={props.acts.onOffer}>
        {(offer) => (
          <Button
            size="sm"
            class="my-1"
            disabled={!who().available}
            aria-label={t("Make an offer to {name}", { name: who().displayName })}
            onClick={() => offer()(who())}
          >
            {t("Offer")}
          </Button>
        )}
      </Show>
    </span>
  );
}
