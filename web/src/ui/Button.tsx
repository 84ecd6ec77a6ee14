import { A } from "@solidjs/router";
import { type JSX, Show, splitProps } from "solid-js";
import { Dynamic } from "solid-js/web";
import { classes } from "./classes.ts";
import { Spinner } from "./Spinner.tsx";
import type { Icon } from "./side.ts";

export type ButtonVariant = "primary" | "secondary" | "quiet" | "danger";

interface Look {
  /** `primary` once a view; `danger` only where something is lost. Default `secondary`. */
  variant?: ButtonVariant;
  /** `sm` for rows and toolbars; it still grows to 44 px under a finger. */
  size?: "md" | "sm";
  icon?: Icon;
}

const variants: Record<ButtonVariant, string> = {
  primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
  secondary: "border-hairline bg-raised text-ink hover:bg-sunken hover:border-edge",
  quiet: "border-transparent bg-transparent text-ink hover:bg-sunken",
  danger: "border-transparent bg-bad text-paper hover:opacity-90",
};

const look = (props: Look, more?: string): string =>
  classes(
    "inline-flex items-center justify-center gap-2 rounded-control border text-14 font-semibold",
    "whitespace-nowrap no-underline transition-colors duration-150 ease-out select-none",
    "disabled:opacity-50 aria-disabled:opacity-60",
    props.size === "sm" ? "min-h-9 px-3 pointer-coarse:min-h-11" : "min-h-11 px-4",
    variants[props.variant ?? "secondary"],
    more,
  );

export interface ButtonProps extends Look, JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** At work: shows a spinner, takes no clicks, keeps the focus. */
  busy?: boolean;
}

/** A thing to do. `type` is `button` unless told, so that it never submits by accident. */
export function Button(props: ButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, [
    "variant",
    "size",
    "icon",
    "busy",
    "class",
    "children",
    "onClick",
  ]);
  const click: JSX.EventHandler<HTMLButtonElement, MouseEvent> = (event) => {
    if (own.busy) {
      event.preventDefault();
      return;
    }
    const handler = own.onClick;
    if (typeof handler === "function") handler(event);
    else if (handler) handler[0](handler[1], event);
  };
  return (
    <button
      type="button"
      {...rest}
      onClick={click}
      aria-busy={own.busy || undefined}
      aria-disabled={own.busy || undefined}
      class={look(own, own.class)}
    >
      <Show when={own.busy} fallback={<Show when={own.icon}>{drawn(own.icon)}</Show>}>
        <Spinner />
      </Show>
      {own.children}
    </button>
  );
}

export interface LinkButtonProps extends Look {
  href: string;
  class?: string;
  /** Opens outside the app, in a new tab, without telling the other site where from. */
  external?: boolean;
  download?: string;
  children: JSX.Element;
}

/** A place to go that looks like a button. */
export function LinkButton(props: LinkButtonProps): JSX.Element {
  return (
    <Show
      when={props.external || props.download !== undefined}
      fallback={
        <A href={props.href} class={look(props, props.class)} activeClass="" inactiveClass="">
          <Show when={props.icon}>{drawn(props.icon)}</Show>
          {props.children}
        </A>
      }
    >
      <a
        href={props.href}
        class={look(props, props.class)}
        download={props.download}
        target={props.external ? "_blank" : undefined}
        rel={props.external ? "noopener noreferrer" : undefined}
      >
        <Show when={props.icon}>{drawn(props.icon)}</Show>
        {props.children}
      </a>
    </Show>
  );
}

export interface IconButtonProps extends JSX.ButtonHTMLAttributes<HTMLButtonElement> {
  /** What it does, in words: it is all that a screen reader has. */
  label: string;
  icon: Icon;
  /** Side of the square icon in pixels; 18 unless told. */
  iconSize?: number;
}

/** A 44 px square button with an icon alone, and its label as the title. */
export function IconButton(props: IconButtonProps): JSX.Element {
  const [own, rest] = splitProps(props, ["label", "icon", "iconSize", "class", "children"]);
  return (
    <button
      type="button"
      title={own.label}
      aria-label={own.label}
      {...rest}
      class={classes(
        "relative inline-grid size-11 shrink-0 place-items-center rounded-control text-muted",
        "transition-colors duration-150 hover:bg-sunken hover:text-ink disabled:opacity-50",
        own.class,
      )}
    >
      <Dynamic component={own.icon} size={own.iconSize ?? 18} />
      {own.children}
    </button>
  );
}

const drawn = (icon: Icon | undefined) => <Dynamic component={icon} size={16} class="shrink-0" />;
