import { createSignal, createUniqueId, type JSX, onCleanup, onMount, Show } from "solid-js";
import { classes } from "./classes.ts";
import { type Align, follow } from "./floating.ts";

/** What the trigger must spread onto its button. */
export interface TriggerProps {
  id: string;
  ref: (element: HTMLButtonElement) => void;
  "aria-expanded": boolean;
  "aria-haspopup": "dialog" | "menu";
  "aria-controls": string | undefined;
}

export interface PopoverProps {
  /** Draws the button that opens it. */
  trigger: (props: TriggerProps) => JSX.Element;
  /** Names the panel for screen readers. */
  label: string;
  align?: Align;
  /** The content; `close` closes and gives the focus back. */
  children: (close: () => void) => JSX.Element;
  class?: string;
}

/** A panel at its button, closed by Escape or a click elsewhere (the platform's own popover). */
export function Popover(props: PopoverProps): JSX.Element {
  return <Floating {...props} role="dialog" shape={classes("p-4 text-14", props.class)} />;
}

interface FloatingProps extends PopoverProps {
  role: "dialog" | "menu";
  shape: string;
  onOpen?: (panel: HTMLElement) => void;
  onKeyDown?: (event: KeyboardEvent, close: () => void) => void;
}

/** The behaviour that {@link Popover} and the menu share. */
export function Floating(props: FloatingProps): JSX.Element {
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  let button: HTMLButtonElement | undefined;
  let panel: HTMLElement | undefined;
  let stop: (() => void) | undefined;

  const close = () => {
    panel?.hidePopover();
    button?.focus();
  };
  // The content must be there before the panel is placed; Solid draws it within this call.
  const toggling = (event: ToggleEvent) => {
    if (event.newState === "open") setOpen(true);
  };
  const toggled = (event: ToggleEvent) => {
    stop?.();
    stop = undefined;
    if (event.newState !== "open") {
      setOpen(false);
    } else if (button && panel) {
      stop = follow(button, panel, props.align ?? "start");
      props.onOpen?.(panel);
    }
  };
  onMount(() => {
    if (button && panel) button.popoverTargetElement = panel;
  });
  onCleanup(() => stop?.());

  return (
    <>
      {props.trigger({
        get id() {
          return `${id}-button`;
        },
        ref: (element) => {
          button = element;
        },
        get "aria-expanded"() {
          return open();
        },
        "aria-haspopup": props.role,
        get "aria-controls"() {
          return open() ? id : undefined;
        },
      })}
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useAriaPropsSupportedByRole: the role is `dialog` or `menu`, given by the caller */}
      <div
        id={id}
        ref={(element) => {
          panel = element;
        }}
        popover="auto"
        role={props.role}
        aria-label={props.label}
        tabindex="-1"
        onBeforeToggle={toggling}
        onToggle={toggled}
        onKeyDown={(event) => props.onKeyDown?.(event, close)}
        class={classes(
          "max-w-[calc(100vw-16px)] overflow-y-auto rounded-card border border-hairline bg-raised",
          "shadow-float open:animate-rise",
          props.shape,
        )}
      >
        <Show when={open()}>{props.children(close)}</Show>
      </div>
    </>
  );
}
