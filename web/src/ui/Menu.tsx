import { useNavigate } from "@solidjs/router";
import { For, type JSX, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { classes } from "./classes.ts";
import type { Align } from "./floating.ts";
import { Floating, type TriggerProps } from "./Popover.tsx";
import type { Icon } from "./side.ts";

export interface MenuItem {
  label: string;
  icon?: Icon;
  /** Where it leads; else `run` says what it does. */
  href?: string;
  run?: () => void;
  danger?: boolean;
  disabled?: boolean;
  /** Shows a tick: one of a set of choices. */
  checked?: boolean;
  /** Starts a new group with a hairline. */
  separate?: boolean;
}

export interface MenuProps {
  label: string;
  items: readonly MenuItem[];
  trigger: (props: TriggerProps) => JSX.Element;
  align?: Align;
  /** What stands above the items, such as who is logged in. */
  header?: JSX.Element;
}

/** A menu by the ARIA pattern: arrows, Home, End, first letters, Enter, Escape. */
export function Menu(props: MenuProps): JSX.Element {
  const navigate = useNavigate();
  const focusable = (panel: HTMLElement) => [
    ...panel.querySelectorAll<HTMLElement>('[role^="menuitem"]:not([aria-disabled])'),
  ];

  const keys = (event: KeyboardEvent, close: () => void) => {
    const panel = event.currentTarget as HTMLElement;
    const items = focusable(panel);
    const at = items.indexOf(document.activeElement as HTMLElement);
    const steps: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at <= 0 ? items.length - 1 : at - 1,
      Home: 0,
      End: items.length - 1,
    };
    const step = steps[event.key];
    if (step !== undefined) {
      event.preventDefault();
      items[step % items.length]?.focus();
    } else if (event.key === "Tab") {
      event.preventDefault();
      close();
    } else if (/^\p{L}$/u.test(event.key)) {
      const letter = event.key.toLocaleLowerCase();
      const order = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      order
        .find((item) => item.textContent?.trim().toLocaleLowerCase().startsWith(letter))
        ?.focus();
    }
  };

  return (
    <Floating
      role="menu"
      label={props.label}
      align={props.align ?? "end"}
      trigger={props.trigger}
      shape="min-w-52 p-1.5"
      onOpen={(panel) => focusable(panel)[0]?.focus()}
      onKeyDown={keys}
    >
      {(close) => (
        <>
          <Show when={props.header}>
            <div role="presentation" class="border-b border-hairline px-3 pt-2 pb-3 mb-1.5">
              {props.header}
            </div>
          </Show>
          <For each={props.items}>
            {(item) => (
              <>
                <Show when={item.separate}>
                  <hr class="my-1.5 border-hairline" />
                </Show>
                {/* biome-ignore lint/a11y/useAriaPropsSupportedByRole: `aria-checked` comes with `menuitemradio` only */}
                <button
                  type="button"
                  role={item.checked === undefined ? "menuitem" : "menuitemradio"}
                  aria-checked={item.checked}
                  aria-disabled={item.disabled || undefined}
                  tabindex="-1"
                  onClick={() => {
                    if (item.disabled) return;
                    close();
                    if (item.href) navigate(item.href);
                    else item.run?.();
                  }}
                  class={classes(
                    "flex min-h-10 w-full items-center gap-3 rounded-control px-3 text-start text-14",
                    "hover:bg-sunken focus:bg-sunken focus:outline-none aria-disabled:opacity-50",
                    "pointer-coarse:min-h-11",
                    item.danger && "text-bad",
                  )}
                >
                  <Show when={item.icon}>
                    <Dynamic
                      component={item.icon}
                      size={16}
                      class={item.danger ? "" : "text-muted"}
                    />
                  </Show>
                  <span class="grow">{item.label}</span>
                  <Show when={item.checked}>
                    <span aria-hidden="true" class="size-1.5 rounded-full bg-ink" />
                  </Show>
                </button>
              </>
            )}
          </For>
        </>
      )}
    </Floating>
  );
}
