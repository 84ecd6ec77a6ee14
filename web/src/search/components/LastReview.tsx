import { type JSX, Match, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { createReviews } from "../../review/reviews.data.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";

/** What was last said of an influencer in words, cut where it gets long. */
export function LastReview(props: { influencerId: string }): JSX.Element {
  const reviews = createReviews(() => ({ influencerId: props.influencerId }));
  const last = () => reviews.items().find(({ text }) => text !== "");
  return (
    <Switch fallback={<SkeletonLine width="80%" />}>
      <Match when={last()}>
        {(review) => (
          <figure>
            <blockquote class="line-clamp-4 break-words">{review().text}</blockquote>
            <figcaption class="pt-1 text-12 text-muted">
              {rich("{author}, {stars} of 5", {
                author: review().authorName,
                stars: String(review().rating),
              })}
            </figcaption>
          </figure>
        )}
      </Match>
      <Match when={reviews.ready()}>
        <span class="text-muted">{t("None yet")}</span>
      </Match>
      <Match when={reviews.error()}>
        <span class="text-muted">{t("could not be loaded")}</span>
      </Match>
    </Switch>
  );
}
