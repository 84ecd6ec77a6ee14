import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { classes } from "../../ui/classes.ts";
import { datedName, datedWords, dayName } from "./calendar-words.ts";
import type { Dated } from "./dated.ts";
import { lookOf } from "./looks.ts";

/** What happens on the picked day; on a phone on each day of its week. */
export function DayLists(props: {
  days: readonly string[];
  picked: string;
  dated: ReadonlyMap<string, readonly Dated[]>;
  onPick: (day: string) => void;
}): JSX.Element {
  const on = (day: string) => props.dated.get(day) ?? [];
  const quietWeek = () => props.days.every((day) => on(day).length === 0);
  const next = () => {
    const after = props.days.at(-1) ?? props.picked;
    return [...props.dated.keys()]
      .sort()
      .find(
        (day) => day > props.picked && on(day).length > 0 && (quietWeek() ? day > after : true),
      );
  };
  return (
    <div class="pt-5">
      <For each={props.days}>
        {(day) => (
          <Show when={on(day).length > 0}>
            <section class={day === props.picked ? "pb-4" : "pb-4 md:hidden"}>
              <h3 class="pb-1 text-16 font-semibold">{dayName(day)}</h3>
              <ul class="divide-y divide-hairline">
                <For each={on(day)}>{(each) => <Line dated={each} />}</For>
              </ul>
            </section>
          </Show>
        )}
      </For>
      <div
        class={classes(
          "flex flex-wrap items-center gap-3",
          on(props.picked).length > 0 && "md:hidden",
          !quietWeek() && "max-md:hidden",
        )}
      >
        <p class="text-14 text-muted">
          <span class="md:hidden">{t("Nothing happens in this week.")}</span>
          <span class="max-md:hidden">
            {t("Nothing happens on {day}.", { day: dayName(props.picked) })}
          </span>
        </p>
        <Show when={next()}>
          {(day) => (
            <Button size="sm" onClick={() => props.onPick(day())}>
              {t("Next: {day}", { day: dayName(day()) })}
            </Button>
          )}
        </Show>
      </div>
    </div>
  );
}

function Line(props: { dated: Dated }): JSX.Element {
  const look = () => lookOf(props.dated);
  return (
    <li class="relative flex items-center gap-3 py-2.5">
      <span
        aria-hidden="true"
        class={classes(
          "grid size-8 shrink-0 place-items-center rounded-full",
          look().ink,
          look().tint,
        )}
      >
        <Dynamic component={look().icon} size={16} />
      </span>
      <span class="min-w-0">
        <Show when={"request" in props.dated && props.dated}>
          {(dated) => (
            <A
              href={`/threads/${dated().request.id}`}
              class="block font-semibold after:absolute after:inset-0 hover:underline"
            >
              <bdi>{datedName(dated())}</bdi>
            </A>
          )}
        </Show>
        <span class="block text-14 text-muted">{datedWords(props.dated)}</span>
      </span>
    </li>
  );
}
