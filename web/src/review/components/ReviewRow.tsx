import type { Review } from "@tandem/contract";
import Star from "lucide-solid/icons/star";
import { For, type JSX, lazy, Show, Suspense } from "solid-js";
import { t } from "../../language/t.ts";
import { Avatar } from "../../ui/Avatar.tsx";
import { Moment } from "../../ui/Time.tsx";

const ReviewConduct = lazy(() => import("../../moderation/components/ReviewConduct.tsx"));

/** Who said what, of which campaign, with how many stars. Every review is of a completed collaboration. */
export function ReviewRow(props: { review: Review }): JSX.Element {
  const review = () => props.review;
  return (
    <li class="grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 py-5">
      <Avatar name={review().authorName} party={review().by} size={40} />
      <div class="min-w-0">
        <p class="text-16 font-semibold break-words">{review().authorName}</p>
        <p class="flex flex-wrap items-center gap-x-2 text-14 text-muted">
          <Given rating={review().rating} />
          <span>
            {review().campaignName} · <Moment at={review().at} style="day" />
          </span>
        </p>
        <Show when={review().text}>
          {(text) => (
            <p class="max-w-[68ch] pt-2 text-16 break-words whitespace-pre-line">{text()}</p>
          )}
        </Show>
        <div data-print="hide" class="-ms-2">
          <Suspense>
            <ReviewConduct review={review()} />
          </Suspense>
        </div>
      </div>
    </li>
  );
}

function Given(props: { rating: number }): JSX.Element {
  return (
    <span class="inline-flex items-center gap-0.5 text-ink">
      <span class="sr-only">{t("{n} of 5 stars,", { n: props.rating })}</span>
      <For each={[1, 2, 3, 4, 5]}>
        {(star) => (
          <span class={star <= props.rating ? "[&_svg]:fill-current" : "text-muted"}>
            <Star size={14} />
          </span>
        )}
      </For>
    </span>
  );
}
