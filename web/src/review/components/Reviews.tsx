import { For, type JSX, Match, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Section } from "../../ui/Card.tsx";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { SkeletonRows } from "../../ui/Skeleton.tsx";
import { ErrorState } from "../../ui/States.tsx";
import { rated } from "../rating.ts";
import { createReviews, type Reviewed } from "../reviews.data.ts";
import { RatingBars } from "./RatingBars.tsx";
import { ReviewRow } from "./ReviewRow.tsx";

export interface ReviewsProps {
  of: Reviewed;
  title: string;
  /** What stands where nobody has said anything yet. */
  empty: string;
}

/** What is said of somebody: the average, how the ratings spread, and the words, newest first. */
export default function Reviews(props: ReviewsProps): JSX.Element {
  const reviews = createReviews(() => props.of);
  const rating = () => reviews.first()?.rating;
  return (
    <Section title={props.title} help={t("Only of collaborations that were completed here.")}>
      <Switch fallback={<SkeletonRows rows={3} avatar />}>
        <Match when={reviews.ready() && reviews.items().length === 0}>
          <p class="text-14 text-muted">{props.empty}</p>
        </Match>
        <Match when={reviews.ready()}>
          <div class="grid gap-x-12 gap-y-4 lg:grid-cols-[minmax(0,2fr)_minmax(0,5fr)]">
            <div class="grid content-start gap-3">
              <p>
                {rich(
                  "<big>{average}</big> <small>of 5, {n, plural, one {# review} other {# reviews}}</small>",
                  {
                    average: rated(rating()?.average),
                    n: rating()?.count ?? 0,
                    big: (words) => (
                      <span class="font-display text-34 font-semibold tabular-nums">{words}</span>
                    ),
                    small: (words) => <span class="text-14 text-muted">{words}</span>,
                  },
                )}
              </p>
              <RatingBars histogram={reviews.first()?.histogram ?? []} />
            </div>
            <div>
              <ul class="divide-y divide-hairline *:first:pt-0">
                <For each={reviews.items()}>{(review) => <ReviewRow review={review} />}</For>
              </ul>
              <LoadMore
                hasMore={reviews.hasMore()}
                busy={reviews.loadingMore()}
                onMore={() => void reviews.loadMore()}
                error={reviews.moreError()}
                shown={reviews.items().length}
              />
            </div>
          </div>
        </Match>
        <Match when={reviews.error()}>
          {(error) => (
            <ErrorState
              inline
              title={t("The reviews could not be loaded")}
              error={error()}
              retry={reviews.refetch}
            />
          )}
        </Match>
      </Switch>
    </Section>
  );
}
