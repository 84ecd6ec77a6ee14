import type { Side } from "@tandem/contract";
import { For, Index, type JSX, lazy, Show, Suspense } from "solid-js";
import { rich } from "../../language/t.ts";
import { count } from "../../ui/format.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import { type Group, groupsOf, type View } from "../inbox.ts";
import type { ThreadLine } from "../threads.data.ts";
import { ThreadRow } from "./ThreadRow.tsx";
import { createTriage } from "./triage.ts";

const QuickAnswer = lazy(() => import("./QuickAnswer.tsx"));

/** Threads by what is to be done with them, worked through by keyboard. */
export function Inbox(props: {
  lines: readonly ThreadLine[];
  me: Side;
  /** What they were narrowed to; without it they stand in one list. */
  view?: View;
  refetch: () => Promise<void>;
}): JSX.Element {
  const groups = (): Group[] =>
    !props.view || ["theirs", "ended", "all"].includes(props.view)
      ? [{ title: "", lines: [...props.lines] }]
      : groupsOf(props.lines, props.me);
  const triage = createTriage(
    () => groups().flatMap(({ lines }) => lines),
    ({ request }) => request.status === "pending" && request.turn === props.me,
  );
  return (
    <div ref={triage.list} class="grid gap-6">
      <Index each={groups()}>
        {(group, index) => (
          <section aria-labelledby={group().title && `do-${index}`}>
            <Show when={group().title}>
              <h2 id={`do-${index}`} class="text-14 font-semibold text-muted">
                {group().title} <span class="font-normal">{count(group().lines.length)}</span>
              </h2>
            </Show>
            <ul class="long-list *:has-[a:focus-visible]:bg-raised">
              <For each={group().lines}>{(line) => <ThreadRow line={line} me={props.me} />}</For>
            </ul>
          </section>
        )}
      </Index>
      <p class="hidden flex-wrap items-center gap-1.5 text-12 text-muted md:flex pointer-coarse:hidden">
        {rich(
          "{move} move, {open} opens, {answer} accept, counter, reject, {help} shows all keys.",
          {
            move: (
              <>
                <Kbd>j</Kbd> <Kbd>k</Kbd>
              </>
            ),
            open: <Kbd>Enter</Kbd>,
            answer: (
              <>
                <Kbd>a</Kbd> <Kbd>c</Kbd> <Kbd>r</Kbd>
              </>
            ),
            help: <Kbd>?</Kbd>,
          },
        )}
      </p>
      <Suspense>
        <Show when={triage.answering()} keyed>
          {({ line, how }) => (
            <QuickAnswer
              request={line.request}
              me={props.me}
              how={how}
              refetch={props.refetch}
              onClose={triage.answered}
            />
          )}
        </Show>
      </Suspense>
    </div>
  );
}
