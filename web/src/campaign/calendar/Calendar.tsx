import ChevronLeft from "lucide-solid/icons/chevron-left";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createEffect, createMemo, For, type JSX, on } from "solid-js";
import { locale } from "../../language/locale.ts";
import { t } from "../../language/t.ts";
import { Button, IconButton } from "../../ui/Button.tsx";
import { createClock } from "../../ui/clock.ts";
import {
  dayName,
  dayOf,
  firstWeekdayOf,
  monthName,
  weekdayName,
  weekdayShort,
} from "./calendar-words.ts";
import { DayCell } from "./DayCell.tsx";
import { DayLists } from "./DayLists.tsx";
import type { Dated } from "./dated.ts";
import { addDays, addMonths, dayByKey, monthOf, weekOf, weekStart, weeksOf } from "./days.ts";

export interface CalendarProps {
  /** What happens, by its day. */
  dated: ReadonlyMap<string, readonly Dated[]>;
  /** The day that is picked; today when null. */
  day: string | null;
  onDay: (day: string) => void;
}

/**
 * A month of days on a wide window, one of its weeks on a phone, and what happens on the picked day,
 * or in the week. The keys are those of a grid of dates.
 */
export function Calendar(props: CalendarProps): JSX.Element {
  const now = createClock(60_000);
  const today = () => dayOf(now());
  const picked = createMemo(() => props.day ?? today());
  const month = createMemo(() => monthOf(picked()));
  const firstWeekday = firstWeekdayOf(locale);
  const weeks = createMemo(() => weeksOf(`${month()}-01`, firstWeekday));
  const happening = (day: string) => props.dated.get(day) ?? [];

  const cells = new Map<string, HTMLElement>();
  let follow = false;
  createEffect(
    on(picked, (day) => {
      if (follow) cells.get(day)?.focus();
      follow = false;
    }),
  );
  const pick = (day: string) => {
    if (day !== picked()) props.onDay(day);
  };
  const press = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const rtl = getComputedStyle(event.currentTarget as Element).direction === "rtl";
    const next = dayByKey(picked(), event.key, { firstWeekday, rtl, shift: event.shiftKey });
    if (!next) return;
    event.preventDefault();
    follow = true;
    pick(next);
  };
  const turn = (steps: number) => {
    const narrow = matchMedia("(width < 721px)").matches;
    pick(narrow ? addDays(picked(), 7 * steps) : addMonths(picked(), steps));
  };

  return (
    <div>
      <div class="flex items-center gap-1 pb-2">
        <h2
          id="calendar-month"
          aria-live="polite"
          class="grow text-20 font-semibold tracking-tight"
        >
          {monthName(picked())}
        </h2>
        <Button size="sm" onClick={() => pick(today())}>
          {t("Today")}
        </Button>
        <IconButton
          label={t("Earlier")}
          icon={(look) => <ChevronLeft {...look} class="rtl:-scale-x-100" />}
          onClick={() => turn(-1)}
        />
        <IconButton
          label={t("Later")}
          icon={(look) => <ChevronRight {...look} class="rtl:-scale-x-100" />}
          onClick={() => turn(1)}
        />
      </div>
      <table
        aria-labelledby="calendar-month"
        onKeyDown={press}
        class="w-full table-fixed border-collapse border border-hairline"
      >
        <thead>
          <tr>
            <For each={weekOf(weekStart(`${month()}-01`, firstWeekday), firstWeekday)}>
              {(day) => (
                <th
                  scope="col"
                  aria-label={weekdayName(day)}
                  class="whitespace-nowrap py-1.5 text-center text-12 font-medium text-muted max-md:tracking-tight md:px-2 md:text-start"
                >
                  {weekdayShort(day)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={weeks()}>
            {(week) => (
              <tr class={week.includes(picked()) ? "" : "max-md:hidden"}>
                <For each={week}>
                  {(day) => (
                    <DayCell
                      ref={(element) => cells.set(day, element)}
                      day={day}
                      label={t(
                        "{n, plural, =0 {{day}} one {{day}, # thing} other {{day}, # things}}",
                        { n: happening(day).length, day: dayName(day) },
                      )}
                      dated={happening(day)}
                      picked={day === picked()}
                      today={day === today()}
                      outside={monthOf(day) !== month()}
                      onPick={() => pick(day)}
                    />
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
      <DayLists
        days={weekOf(picked(), firstWeekday)}
        picked={picked()}
        dated={props.dated}
        onPick={pick}
      />
    </div>
  );
}
