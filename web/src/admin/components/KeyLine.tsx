import { createEffect, For, type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";
import { Kbd } from "../../ui/Kbd.tsx";
import type { Work } from "./worklist.ts";

/** Above a queue: selecting all of it, and on wide screens the keys that work it. */
export default function KeyLine<T extends { id: string }>(props: { work: Work<T> }): JSX.Element {
  const all = () => props.work.chosen().length === props.work.waiting().length;
  const some = (box: HTMLInputElement) =>
    createEffect(() => {
      box.indeterminate = !all() && props.work.chosen().length > 0;
    });
  return (
    <div class="flex min-h-9 flex-wrap items-center gap-x-4 gap-y-1.5 pb-2 text-12 text-muted md:px-3 empty:hidden">
      <Show when={props.work.selectable}>
        <label class="inline-flex cursor-pointer items-center gap-3 text-14 pointer-coarse:min-h-11">
          <input
            type="checkbox"
            class="size-4.5 accent-accent"
            checked={all()}
            ref={some}
            onChange={(event) => props.work.pickAll(event.currentTarget.checked)}
          />
          {t("Select all")}
        </label>
      </Show>
      <Show when={props.work.keys().length > 0}>
        <Hint keys={["j", "k"]} does={t("Move")} />
        <Hint keys={["Enter"]} does={t("Open")} />
        <For each={props.work.keys()}>
          {(each) => <Hint keys={[each.keys[0]]} does={each.does} />}
        </For>
        <button
          type="button"
          class="hidden min-h-6 items-center gap-1.5 rounded-mark hover:text-ink md:inline-flex"
          onClick={() => props.work.setHelping(true)}
        >
          <Kbd>?</Kbd> {t("All keys")}
        </button>
      </Show>
    </div>
  );
}

function Hint(props: { keys: readonly string[]; does: string }): JSX.Element {
  return (
    <span class="hidden items-center gap-1.5 md:inline-flex">
      <For each={props.keys}>{(key) => <Kbd>{key}</Kbd>}</For> {props.does}
    </span>
  );
}
