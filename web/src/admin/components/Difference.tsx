import type { AuditEntry } from "@tandem/contract";
import ChevronRight from "lucide-solid/icons/chevron-right";
import { createMemo, For, type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { valueWords } from "../audit-words.ts";
import { type Changed, differences } from "../difference.ts";
import { hidden } from "./hidden.tsx";

/** As many fields of something new as are shown without being asked for. */
const FEW = 2;

/**
 * What a change changed: each field with what it was, struck, and what it is. The fields of
 * something new are folded away when they are many.
 */
export function Difference(props: { entry: AuditEntry }): JSX.Element {
  const changed = createMemo(() => differences(props.entry.before, props.entry.after));
  const currency = () => {
    const known = props.entry.after?.currency ?? props.entry.before?.currency;
    return typeof known === "string" ? known : undefined;
  };
  const folded = () => props.entry.before === null && changed().length > FEW;
  return (
    <Show when={changed().length > 0}>
      <Show when={folded()} fallback={<Fields changed={changed()} currency={currency()} />}>
        <details class="group">
          <summary class="inline-flex cursor-pointer items-center gap-1 rounded-control text-14 text-muted hover:text-ink pointer-coarse:min-h-11">
            <ChevronRight
              size={14}
              class="transition-transform group-open:rotate-90 rtl:-scale-x-100 rtl:group-open:-rotate-90"
            />
            {t("{n, plural, one {# field} other {# fields}} to begin with", {
              n: changed().length,
            })}
          </summary>
          <Fields changed={changed()} currency={currency()} />
        </details>
      </Show>
    </Show>
  );
}

function Fields(props: { changed: readonly Changed[]; currency: string | undefined }): JSX.Element {
  return (
    <dl class="mt-1 grid gap-x-4 gap-y-0.5 text-14 md:grid-cols-[120px_1fr]">
      <For each={props.changed}>
        {(each) => (
          <>
            <dt class="text-muted">{each.label}</dt>
            <dd class="min-w-0 max-md:pb-1">
              <Show when={each.before !== undefined}>
                <del>
                  {rich("<hidden>before: </hidden>{value}", {
                    hidden,
                    value: <bdi>{valueWords(each.before, each.field, props.currency)}</bdi>,
                  })}
                </del>{" "}
                <span aria-hidden="true" class="inline-block text-muted rtl:-scale-x-100">
                  →
                </span>{" "}
              </Show>
              <ins class="font-medium">
                {rich("<hidden>now: </hidden>{value}", {
                  hidden,
                  value: <bdi>{valueWords(each.after, each.field, props.currency)}</bdi>,
                })}
              </ins>
            </dd>
          </>
        )}
      </For>
    </dl>
  );
}
