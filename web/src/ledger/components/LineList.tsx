import { A } from "@solidjs/router";
import type { LedgerLine } from "@tandem/contract";
import type { JSX } from "solid-js";
import type { PagesResult } from "../../data/query.ts";
import { ById } from "../../ui/ById.tsx";
import { date } from "../../ui/format.ts";
import { LoadMore } from "../../ui/LoadMore.tsx";
import { Money } from "../../ui/Money.tsx";
import { Moment } from "../../ui/Time.tsx";
import { byMonth } from "../by-month.ts";
import { lineWords, otherName } from "../line-words.ts";

/** What moved on one's own accounts, month by month; each line leads to its thread. */
export function LineList(props: { lines: PagesResult<LedgerLine> }): JSX.Element {
  return (
    <>
      <ById each={byMonth(props.lines.items())} id={({ month }) => month}>
        {(group) => (
          <section class="pb-6">
            <h3 class="border-b border-hairline pb-2 text-14 font-semibold text-muted">
              {date(`${group().month}-01`, "month")}
            </h3>
            <ul>
              <ById each={group().items} id={({ id }) => id}>
                {(line) => <Line line={line()} />}
              </ById>
            </ul>
          </section>
        )}
      </ById>
      <LoadMore
        hasMore={props.lines.hasMore()}
        busy={props.lines.loadingMore()}
        onMore={() => void props.lines.loadMore()}
        error={props.lines.moreError()}
        shown={props.lines.items().length}
      />
    </>
  );
}

function Line(props: { line: LedgerLine }): JSX.Element {
  return (
    <li class="border-b border-hairline">
      <A
        href={`/threads/${props.line.adRequestId}`}
        class="grid grid-cols-[minmax(0,1fr)_auto] items-baseline gap-x-6 gap-y-0.5 py-3 hover:bg-sunken"
      >
        <span dir="auto" class="truncate text-16 font-semibold rtl:text-right">
          {props.line.campaignName}
        </span>
        <span class="text-end text-16 font-semibold">
          <Money amount={props.line.amount} currency={props.line.currency} />
        </span>
        <span class="truncate text-14 text-muted">
          {lineWords(props.line)} · {otherName(props.line)}
        </span>
        <span class="text-end text-14 text-muted">
          <Moment at={props.line.at} />
        </span>
      </A>
    </li>
  );
}
