import type { FitReason } from "@tandem/contract";
import Check from "lucide-solid/icons/check";
import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { reasonsOf } from "../reason-words.ts";

/** Why somebody or something is suggested: the strongest few reasons. */
export function Reasons(props: { why: readonly FitReason[]; most: number }): JSX.Element {
  return (
    <ul aria-label={t("Why it fits")} class="flex flex-wrap gap-x-4 gap-y-1 text-14">
      <For each={reasonsOf(props.why).slice(0, props.most)}>
        {(reason) => (
          <li class="inline-flex items-center gap-1.5">
            <span class="shrink-0 text-good">
              <Check size={14} />
            </span>
            <span>{reason}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
