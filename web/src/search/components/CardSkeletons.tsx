import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { SkeletonLine } from "../../ui/Skeleton.tsx";

/** The cards of a search before they are there. */
export function CardSkeletons(): JSX.Element {
  return (
    <div role="status" aria-label={t("Looking for influencers")} class={cardGrid}>
      <For each={[0, 1, 2, 3, 4, 5]}>
        {() => (
          <div class="grid gap-4 rounded-card border border-hairline bg-raised p-5">
            <div class="flex items-center gap-3">
              <span class="size-11 shrink-0 animate-pulse-soft rounded-full bg-hairline" />
              <span class="grid grow gap-2">
                <SkeletonLine width="60%" />
                <SkeletonLine width="80%" height="0.7em" />
              </span>
            </div>
            <div class="grid grid-cols-2 gap-4 border-t border-hairline pt-4">
              <For each={[0, 1, 2, 3]}>{() => <SkeletonLine width="70%" height="36px" />}</For>
            </div>
            <SkeletonLine width="45%" height="36px" end />
          </div>
        )}
      </For>
    </div>
  );
}

/** How cards stand beside each other, ready or not. */
export const cardGrid = "grid grid-cols-1 gap-4 sm:grid-cols-[repeat(auto-fill,minmax(270px,1fr))]";
