import { type JSX, Show } from "solid-js";
import { classes } from "./classes.ts";

export interface CardProps {
  title?: JSX.Element;
  /** What can be done with the whole card, at the end of its title line. */
  actions?: JSX.Element;
  /** Marks whose card it is by a 3 px line at that side's edge. */
  side?: "sponsor" | "influencer";
  /** Without inner space, for tables and lists that reach the edge. */
  flush?: boolean;
  class?: string;
  children: JSX.Element;
}

/** A raised sheet with a hairline round it, for what can be picked up as one thing. */
export function Card(props: CardProps): JSX.Element {
  return (
    <section
      class={classes(
        "rounded-card border border-hairline bg-raised",
        !props.flush && "p-5",
        props.side === "sponsor" && "border-s-3 border-s-sponsor",
        props.side === "influencer" && "border-e-3 border-e-influencer",
        props.class,
      )}
    >
      <Show when={props.title}>
        <div class={classes("flex items-center gap-3", props.flush ? "px-5 pt-4 pb-2" : "pb-3")}>
          <h2 class="min-w-0 grow text-16 font-semibold break-words">{props.title}</h2>
          {props.actions}
        </div>
      </Show>
      {props.children}
    </section>
  );
}

/** A part of a page under its own heading, set off by a hairline rather than a box. */
export function Section(props: {
  title: JSX.Element;
  help?: JSX.Element;
  actions?: JSX.Element;
  children: JSX.Element;
}): JSX.Element {
  return (
    <section class="border-t border-hairline py-6">
      <div class="flex flex-wrap items-end justify-between gap-x-4 gap-y-2 pb-4">
        <div>
          <h2 class="text-20 font-semibold tracking-tight">{props.title}</h2>
          <Show when={props.help}>
            <p class="text-14 text-muted">{props.help}</p>
          </Show>
        </div>
        {props.actions}
      </div>
      {props.children}
    </section>
  );
}
