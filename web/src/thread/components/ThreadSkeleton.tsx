import type { JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";

/** The shape of a thread: names, the card of terms, cards left and right. */
export function ThreadSkeleton(): JSX.Element {
  return (
    <div role="status" aria-label={t("Loading the thread")}>
      <div class="grid gap-3 pb-6">
        <SkeletonLine width="min(420px, 80%)" height="28px" />
        <SkeletonLine width="min(280px, 60%)" />
      </div>
      <div class="grid gap-3 rounded-card border border-hairline bg-raised p-5">
        <SkeletonLine width="110px" height="22px" />
        <SkeletonLine width="220px" height="44px" />
        <SkeletonLine width="min(420px, 90%)" />
        <SkeletonLine width="min(300px, 70%)" height="44px" />
      </div>
      <HistorySkeleton />
    </div>
  );
}

/** The shape of a history alone. */
export function HistorySkeleton(): JSX.Element {
  const card = "grid w-[min(430px,88%)] gap-2 rounded-card border border-hairline bg-raised p-4";
  return (
    <div aria-hidden="true" class="grid gap-4 pt-8">
      <div class={card}>
        <SkeletonLine width="40%" />
        <SkeletonLine width="85%" />
      </div>
      <div class={`${card} justify-self-end`}>
        <SkeletonLine width="50%" />
        <SkeletonLine width="70%" />
      </div>
    </div>
  );
}
