import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { t } from "../../language/t.ts";
import { classes } from "../../ui/classes.ts";
import { datedName, datedWords, dayNumber } from "./calendar-words.ts";
import type { Dated } from "./dated.ts";
import { lookOf } from "./looks.ts";

const shown = 3;

export interface DayCellProps {
  ref: (element: HTMLElement) => void;
  day: string;
  /** The day and how much happens on it, for screen readers. */
  label: string;
  dated: readonly Dated[];
  picked: boolean;
  today: boolean;
  /** Of the month before or after. */
  outside: boolean;
  onPick: () => void;
}

/** A day in the grid: its number, and what happens as chips or, on a phone, as marks. */
export function DayCell(props: DayCellProps): JSX.Element {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid takes the keys of all its days.
    // biome-ignore lint/a11y/useFocusableInteractive: its tabindex is written as in HTML.
    <td
      ref={props.ref}
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a day of a grid of dates.
      role="gridcell"
      aria-selected={props.picked}
      aria-current={props.today ? "date" : undefined}
      tabindex={props.picked ? 0 : -1}
      onClick={() => props.onPick()}
      class={classes(
        "relative h-14 cursor-pointer border border-hairline p-1 align-top transition-colors duration-150 focus-visible:outline-2! focus-visible:-outline-offset-2! focus-visible:outline-ink! md:h-28",
        props.picked ? "bg-raised ring-2 ring-ink ring-inset" : "hover:bg-raised",
        props.outside && !props.picked && "bg-sunken",
      )}
    >
      <span class="sr-only">{props.label}</span>
      <span
        aria-hidden="true"
        class={classes(
          "grid size-6 place-items-center rounded-full text-12 max-md:mx-auto",
          props.today ? "bg-accent font-semibold text-accent-ink" : props.outside && "text-muted",
        )}
      >
        {dayNumber(props.day)}
      </span>
      <span aria-hidden="true" class="flex justify-center gap-0.5 pt-1 md:hidden">
        <For each={props.dated.slice(0, shown)}>
          {(each) => <span class={classes("size-1.5 rounded-full bg-current", lookOf(each).ink)} />}
        </For>
      </span>
      <span class="grid gap-0.5 pt-0.5 max-md:hidden">
        <For each={props.dated.slice(0, shown)}>{(each) => <Chip dated={each} />}</For>
        <Show when={props.dated.length > shown}>
          <span class="px-1 text-12 text-muted">
            {t("{n, plural, one {# more} other {# more}}", { n: props.dated.length - shown })}
          </span>
        </Show>
      </span>
    </td>
  );
}

function Chip(props: { dated: Dated }): JSX.Element {
  const look = () =>
    classes(
      "flex min-h-6 min-w-0 items-center gap-1 rounded-mark px-1 text-12 font-medium",
      lookOf(props.dated).ink,
      lookOf(props.dated).tint,
    );
  const inside = () => (
    <>
      <Dynamic component={lookOf(props.dated).icon} size={12} class="shrink-0" />
      <bdi class="truncate">{datedName(props.dated)}</bdi>
    </>
  );
  return (
    <Show
      when={"request" in props.dated && props.dated}
      fallback={
        <span class={look()} title={datedWords(props.dated)}>
          {inside()}
        </span>
      }
    >
      {(dated) => (
        <A
          href={`/threads/${dated().request.id}`}
          tabindex={-1}
          title={datedWords(dated())}
          class={classes(look(), "hover:underline")}
        >
          {inside()}
        </A>
      )}
    </Show>
  );
}
