import { createEffect, For, type JSX, Show } from "solid-js";
import { classes } from "./classes.ts";

export interface Tab {
  value: string;
  label: string;
  /** How many wait there. */
  count?: number | undefined;
}

export interface TabsProps {
  /** Names the set for screen readers. */
  label: string;
  tabs: readonly Tab[];
  value: string;
  onChange: (value: string) => void;
  /** The content of the tab that is open; keep the value in the URL so that it can be shared. */
  children: JSX.Element;
  /** Makes the ids of two sets on one page differ. */
  id?: string;
}

/** Views of one thing. Arrow keys, Home and End move between them. */
export function Tabs(props: TabsProps): JSX.Element {
  const id = () => props.id ?? "tabs";
  const buttons: HTMLButtonElement[] = [];
  // Where the row of tabs is wider than the window, the open one is in sight.
  createEffect(() => {
    const open = buttons[props.tabs.findIndex((tab) => tab.value === props.value)];
    const row = open?.parentElement;
    if (!open || !row) return;
    const [at, seen] = [open.getBoundingClientRect(), row.getBoundingClientRect()];
    row.scrollLeft += Math.min(0, at.left - seen.left) + Math.max(0, at.right - seen.right);
  });
  const move = (event: KeyboardEvent) => {
    const at = props.tabs.findIndex((tab) => tab.value === props.value);
    const rtl = getComputedStyle(event.currentTarget as Element).direction === "rtl";
    const steps: Record<string, number> = {
      ArrowRight: at + (rtl ? -1 : 1),
      ArrowLeft: at + (rtl ? 1 : -1),
      Home: 0,
      End: props.tabs.length - 1,
    };
    const to = steps[event.key];
    if (to === undefined) return;
    event.preventDefault();
    const index = (to + props.tabs.length) % props.tabs.length;
    const tab = props.tabs[index];
    if (tab) props.onChange(tab.value);
    buttons[index]?.focus();
  };
  return (
    <div class="min-w-0">
      <div
        role="tablist"
        aria-label={props.label}
        onKeyDown={move}
        class="flex gap-1 overflow-x-auto border-b border-hairline [scrollbar-width:none]"
      >
        <For each={props.tabs}>
          {(tab, index) => (
            <button
              type="button"
              role="tab"
              ref={(element) => {
                buttons[index()] = element;
              }}
              id={`${id()}-${tab.value}`}
              aria-selected={tab.value === props.value}
              aria-controls={tab.value === props.value ? `${id()}-panel` : undefined}
              tabindex={tab.value === props.value ? 0 : -1}
              onClick={() => props.onChange(tab.value)}
              class={classes(
                "-mb-px inline-flex min-h-11 items-center gap-2 border-b-2 px-3 text-14 font-medium first:ps-1",
                "whitespace-nowrap transition-colors duration-150 focus-visible:rounded-control focus-visible:-outline-offset-2",
                tab.value === props.value
                  ? "border-ink text-ink"
                  : "border-transparent text-muted hover:text-ink",
              )}
            >
              {tab.label}
              <Show when={tab.count !== undefined}>
                <span class="rounded-full bg-sunken px-1.5 text-12 leading-5 text-muted">
                  {tab.count}
                </span>
              </Show>
            </button>
          )}
        </For>
      </div>
      <div
        role="tabpanel"
        id={`${id()}-panel`}
        aria-labelledby={`${id()}-${props.value}`}
        tabindex="0"
        class="pt-5 focus-visible:outline-offset-4"
      >
        {props.children}
      </div>
    </div>
  );
}
