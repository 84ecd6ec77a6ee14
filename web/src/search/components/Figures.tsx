import type { Influencer } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { rated } from "../../review/rating.ts";
import { Money } from "../../ui/Money.tsx";

/** The lowest price that an influencer named, or that none was. */
export function PriceFrom(props: { influencer: Influencer }): JSX.Element {
  return (
    <Show when={props.influencer.minPrice > 0} fallback={t("Open")}>
      <Money amount={props.influencer.minPrice} currency={props.influencer.currency} whole />
    </Show>
  );
}

/** The average of the reviews and how many there are; `short` where there is little room. */
export function RatingFigure(props: { influencer: Influencer; short?: boolean }): JSX.Element {
  const rating = () => props.influencer.rating;
  const quiet = (words: string) => <span class="text-12 font-normal text-muted">{words}</span>;
  return (
    <Show when={rating().average} fallback={props.short ? "–" : t("None yet")}>
      {(average) => (
        <Show
          when={props.short}
          fallback={rich(
            "{average} <quiet>of 5, {n, plural, one {# review} other {# reviews}}</quiet>",
            { average: rated(average()), n: rating().count, quiet },
          )}
        >
          {rich("{average} <quiet>({n})</quiet>", {
            average: rated(average()),
            n: String(rating().count),
            quiet,
          })}
        </Show>
      )}
    </Show>
  );
}
