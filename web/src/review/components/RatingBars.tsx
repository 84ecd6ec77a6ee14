import { For, type JSX } from "solid-js";
import { t } from "../../language/t.ts";
import { count } from "../../ui/format.ts";

/** How many gave five stars down to one: a bar and a count each. */
export function RatingBars(props: { histogram: readonly number[] }): JSX.Element {
  const most = () => Math.max(1, ...props.histogram);
  const rows = () => props.histogram.map((given, i) => ({ stars: i + 1, given })).reverse();
  return (
    <ul aria-label={t("Ratings")} class="grid gap-1.5">
      <For each={rows()}>
        {(row) => (
          <li class="grid grid-cols-[4.5rem_minmax(0,1fr)_2.5rem] items-center gap-3 text-14">
            <span class="text-muted">
              {t("{n, plural, one {# star} other {# stars}}", { n: row.stars })}
            </span>
            <span aria-hidden="true" class="h-2 rounded-full bg-sunken">
              <span
                class="block h-2 rounded-full bg-ink"
                style={{ width: `${(100 * row.given) / most()}%` }}
              />
            </span>
            <span class="text-end tabular-nums">{count(row.given)}</span>
          </li>
        )}
      </For>
    </ul>
  );
}
