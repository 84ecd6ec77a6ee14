import { type JSX, Show } from "solid-js";
import { t } from "../../language/t.ts";

/** Selecting a row for what is done with several at once. */
export interface Picking {
  picked: boolean;
  onPick: () => void;
}

/** One row of a queue: what it is, and at its end what can be done. */
export function WorkRow(props: {
  label: string;
  actions: JSX.Element;
  /** Before the text: a picture. */
  mark?: JSX.Element;
  picking?: Picking | undefined;
  children: JSX.Element;
}): JSX.Element {
  return (
    <li
      data-row
      tabindex="-1"
      aria-label={props.label}
      class="flex flex-wrap items-start gap-x-3 gap-y-3 border-b border-hairline py-4 focus:bg-raised focus:shadow-[inset_3px_0_0_var(--ink)] -mx-2 px-2 md:mx-0 md:gap-x-4 md:px-3 lg:flex-nowrap rtl:focus:shadow-[inset_-3px_0_0_var(--ink)]"
    >
      <Show when={props.picking}>
        {(picking) => (
          <label class="-m-3.25 grid size-11 shrink-0 cursor-pointer place-items-center">
            <span class="sr-only">{t("Select {name}", { name: props.label })}</span>
            <input
              type="checkbox"
              class="size-4.5 accent-accent"
              checked={picking().picked}
              onChange={() => picking().onPick()}
            />
          </label>
        )}
      </Show>
      {props.mark}
      <div class="min-w-0 grow basis-0 text-14">{props.children}</div>
      <div class="flex flex-wrap gap-2 empty:hidden max-lg:basis-full max-sm:*:grow lg:max-w-72 lg:shrink-0 lg:justify-end">
        {props.actions}
      </div>
    </li>
  );
}
