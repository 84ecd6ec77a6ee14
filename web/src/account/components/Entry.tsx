import { type JSX, Show } from "solid-js";
import { classes } from "../../ui/classes.ts";

/** The narrow column of every page on the way in: one title, one thing to do, one way elsewhere. */
export function Entry(props: {
  title: JSX.Element;
  sub?: JSX.Element;
  /** The way elsewhere, under the form. */
  foot?: JSX.Element;
  /** Room for two fields side by side. */
  wide?: boolean;
  children: JSX.Element;
}): JSX.Element {
  return (
    <div
      class={classes("mx-auto px-4 pt-8 pb-16 md:pt-16", props.wide ? "max-w-160" : "max-w-110")}
    >
      <h1 tabindex="-1" class="font-display text-34 font-semibold tracking-tight text-balance">
        {props.title}
      </h1>
      <Show when={props.sub}>
        <p class="pt-2 text-16 text-pretty text-muted">{props.sub}</p>
      </Show>
      <div class="pt-8">{props.children}</div>
      <Show when={props.foot}>
        <p class="mt-8 border-t border-hairline pt-5 text-14 text-muted">{props.foot}</p>
      </Show>
    </div>
  );
}

/** The classes of a link within a sentence that is also wide enough for a thumb. */
export const wordLink =
  "inline-flex min-h-11 items-center font-semibold text-ink underline underline-offset-4 md:min-h-0";
