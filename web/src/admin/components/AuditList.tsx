import { A } from "@solidjs/router";
import type { AuditEntry, Role } from "@tandem/contract";
import Bot from "lucide-solid/icons/bot";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createMemo, For, type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { SideMark } from "../../ui/Badge.tsx";
import { count, date } from "../../ui/format.ts";
import { Moment } from "../../ui/Time.tsx";
import { deed, placeOf } from "../audit-words.ts";
import { runsOf } from "../runs.ts";
import { Difference } from "./Difference.tsx";
import { hidden } from "./hidden.tsx";

export interface AuditListProps {
  /** Newest first. */
  entries: readonly AuditEntry[];
  /** Leaves out the link to the subject where the page is about it. */
  withinSubject?: boolean;
  /** The level of the days' headings; 2 unless told. */
  level?: 2 | 3;
}

/** Changes under the day (UTC) that they happened on. */
export default function AuditList(props: AuditListProps): JSX.Element {
  // A run that is as it was stays the same object, so that a refresh closes nothing that is open.
  const days = createMemo<Map<string, AuditEntry[][]>>((before) => {
    const kept = new Map([...before.values()].flat().map((run) => [nameOf(run), run]));
    const byDay = new Map<string, AuditEntry[]>();
    for (const entry of props.entries) {
      const day = entry.at.slice(0, 10);
      const known = byDay.get(day);
      if (known) known.push(entry);
      else byDay.set(day, [entry]);
    }
    return new Map(
      [...byDay].map(([day, entries]) => [
        day,
        runsOf(entries).map((run) => kept.get(nameOf(run)) ?? run),
      ]),
    );
  }, new Map());
  const names = createMemo(() => [...days().keys()]);
  return (
    <For each={names()}>
      {(day) => (
        <section class="pb-6">
          <Heading level={props.level ?? 2}>{date(day)}</Heading>
          <ol class="long-list divide-y divide-hairline">
            <For each={days().get(day)}>
              {(run) => <Run entries={run} withinSubject={props.withinSubject === true} />}
            </For>
          </ol>
        </section>
      )}
    </For>
  );
}

const nameOf = (run: readonly AuditEntry[]) => `${run[0]?.id} ${run.length}`;

function Heading(props: { level: 2 | 3; children: JSX.Element }): JSX.Element {
  const look = "border-b border-hairline pb-2 text-14 font-semibold";
  return (
    <Show when={props.level === 2} fallback={<h3 class={look}>{props.children}</h3>}>
      <h2 class={look}>{props.children}</h2>
    </Show>
  );
}

const isRole = (role: string): role is Role => ["admin", "sponsor", "influencer"].includes(role);

/** One change, or many like ones as a line that opens. */
function Run(props: { entries: readonly AuditEntry[]; withinSubject: boolean }): JSX.Element {
  const first = () => props.entries[0];
  return (
    <Show when={first()}>
      {(entry) => (
        <Show
          when={props.entries.length > 1}
          fallback={<Entry entry={entry()} withinSubject={props.withinSubject} />}
        >
          <li class="grid gap-x-4 py-3 md:grid-cols-[72px_1fr]">
            <span class="text-12 leading-6 text-muted">
              <Moment at={entry().at} style="time" />
            </span>
            <div class="min-w-0 text-14">
              <p class="flex flex-wrap items-center gap-x-2 leading-6">
                <Actor actor={entry().actor} />
                <span>
                  {t("{deed}, {times} times in a row", {
                    deed: deed(entry().kind),
                    times: count(props.entries.length),
                  })}
                </span>
              </p>
              <details class="group">
                <summary class="inline-flex cursor-pointer items-center gap-1 rounded-control text-muted hover:text-ink pointer-coarse:min-h-11">
                  <ChevronRight
                    size={14}
                    class="transition-transform group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:-rotate-90"
                  />{" "}
                  {t("Each of them")}{" "}
                </summary>
                <ul>
                  <For each={props.entries}>{(each) => <Subject entry={each} />}</For>
                </ul>
              </details>
            </div>
          </li>
        </Show>
      )}
    </Show>
  );
}

function Subject(props: { entry: AuditEntry }): JSX.Element {
  return (
    <li class="flex gap-3">
      <Moment at={props.entry.at} style="time" />
      <Show when={placeOf(props.entry)} fallback={props.entry.subject.id}>
        {(href) => (
          <A href={href()} class="break-all underline underline-offset-4 pointer-coarse:py-3">
            {props.entry.subject.id}
          </A>
        )}
      </Show>
    </li>
  );
}

function Entry(props: { entry: AuditEntry; withinSubject: boolean }): JSX.Element {
  const place = () => (props.withinSubject ? undefined : placeOf(props.entry));
  return (
    <li class="grid gap-x-4 py-3 md:grid-cols-[72px_1fr]">
      <span class="text-12 leading-6 text-muted">
        <Moment at={props.entry.at} style="time" />
      </span>
      <div class="min-w-0">
        <p class="flex flex-wrap items-center gap-x-2 text-14 leading-6">
          <Actor actor={props.entry.actor} />
          <span>{deed(props.entry.kind)}</span>
          <Show when={place()}>
            {(href) => (
              <A
                href={href()}
                class="underline underline-offset-4 pointer-coarse:inline-flex pointer-coarse:min-h-11 pointer-coarse:items-center"
              >
                {rich("Look at it<hidden>: {id}</hidden>", { hidden, id: props.entry.subject.id })}
              </A>
            )}
          </Show>
        </p>
        <Show when={props.entry.reason}>
          <p class="text-14">
            {rich("<label>Reason:</label> {reason}", {
              label: (words) => <span class="text-muted">{words}</span>,
              reason: <span dir="auto">{props.entry.reason}</span>,
            })}
          </p>
        </Show>
        <Difference entry={props.entry} />
      </div>
    </li>
  );
}

function Actor(props: { actor: AuditEntry["actor"] }): JSX.Element {
  const role = () => (isRole(props.actor.role) ? props.actor.role : undefined);
  return (
    <Show
      when={role()}
      fallback={
        <span class="inline-flex items-center gap-1.5 font-semibold text-muted">
          <Bot size={15} />
          {props.actor.name || t("Tandem itself")}
        </span>
      }
    >
      {(known) => <SideMark party={known()} label={props.actor.name || props.actor.id} />}
    </Show>
  );
}
