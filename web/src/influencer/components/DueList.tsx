import { A } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { pieceWord } from "../../thread/deliverable-words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { date, relative } from "../../ui/format.ts";
import { sentence } from "../../words.ts";
import { type DueWork, dueWords } from "../due-dates.ts";

/** What is due next on accepted requests, with the thread it belongs to. */
export function DueList(props: { work: readonly DueWork[] }): JSX.Element {
  return (
    <Show
      when={props.work.length > 0}
      fallback={
        <p class="text-14 text-muted">
          {t(
            "Nothing is due. Once an offer is agreed, its deliverables stand here with their dates.",
          )}
        </p>
      }
    >
      <ul class="divide-y divide-hairline">
        <For each={props.work.slice(0, 6)}>
          {({ request, work }) => (
            <li class="relative flex flex-wrap items-center gap-x-4 gap-y-1 py-3 first:pt-0">
              <div class="min-w-0 grow basis-44">
                <A
                  href={`/threads/${request.id}`}
                  class="text-14 font-semibold after:absolute after:inset-0 hover:underline"
                >
                  {t("{piece} for {sponsor}", {
                    piece: pieceWord(work),
                    sponsor: request.sponsorName,
                  })}
                </A>
                <p class="truncate text-14 text-muted">
                  <span class="font-semibold">{dueWords[work.status]}</span> ·{" "}
                  {request.campaignName}
                </p>
              </div>
              <Show
                when={work.overdue}
                fallback={
                  <span class="text-14 text-muted">
                    {sentence(relative(`${work.dueDate}T23:59:59Z`))}
                  </span>
                }
              >
                <Badge tone="bad">{t("Overdue")}</Badge>
              </Show>
              <time dateTime={work.dueDate} class="text-14">
                {date(work.dueDate, "day")}
              </time>
            </li>
          )}
        </For>
      </ul>
    </Show>
  );
}
