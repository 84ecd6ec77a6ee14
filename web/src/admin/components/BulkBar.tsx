import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Button } from "../../ui/Button.tsx";
import { count } from "../../ui/format.ts";
import type { Work } from "./worklist.ts";

/** At the foot of a queue: how many are selected, and what can be done with all of them. */
export default function BulkBar<T extends { id: string }>(props: {
  work: Work<T>;
  doing: { done: number; all: number } | null;
  children: JSX.Element;
}): JSX.Element {
  return (
    <Show when={props.doing || props.work.chosen().length > 0}>
      <div class="sticky bottom-0 z-10 flex flex-wrap items-center gap-2 border-t border-hairline bg-paper py-3 max-md:bottom-[calc(56px+env(safe-area-inset-bottom))] max-sm:*:grow md:px-3">
        <p role="status" class="grow text-14 font-semibold max-sm:basis-full">
          {props.doing
            ? t("{done} of {all} decided", {
                done: count(props.doing.done),
                all: count(props.doing.all),
              })
            : t("{n, plural, one {# selected} other {# selected}}", {
                n: props.work.chosen().length,
              })}
        </p>
        <Button size="sm" variant="quiet" onClick={() => props.work.pickAll(false)}>
          {t("Select none")}
        </Button>
        {props.children}
      </div>
    </Show>
  );
}
