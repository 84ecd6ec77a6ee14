import type { AuditEntry } from "@tandem/contract";
import { createMemo, For, type JSX, Show } from "solid-js";
import { valueWords } from "../admin-words.ts";
import { differences } from "../difference.ts";

/** What a change changed: each field with what it was, struck, and what it is. */
export function Difference(props: { entry: AuditEntry }): JSX.Element {
  const changed = createMemo(() => differences(props.entry.before, props.entry.after));
  const currency = () => {
    const known = props.entry.after?.currency ?? props.entry.before?.currency;
    return typeof known === "string" ? known : undefined;
  };
  return (
    <Show when={changed().length > 0}>
      <dl class="mt-1 grid gap-x-4 gap-y-0.5 text-14 md:grid-cols-[minmax(120px,auto)_1fr]">
        <For each={changed()}>
          {(each) => (
            <>
              <dt class="text-muted">{each.label}</dt>
              <dd class="min-w-0 max-md:pb-1">
                <Show when={each.before !== undefined}>
                  <del>
                    <span class="sr-only">before: </span>
                    {valueWords(each.before, each.field, currency())}
                  </del>{" "}
                  <span aria-hidden="true" class="text-muted">
                    →
                  </span>{" "}
                </Show>
                <ins class="font-medium">
                  <span class="sr-only">now: </span>
                  {valueWords(each.after, each.field, currency())}
                </ins>
              </dd>
            </>
          )}
        </For>
      </dl>
    </Show>
  );
}
