import ArrowDownRight from "lucide-solid/icons/arrow-down-right";
import ArrowUpRight from "lucide-solid/icons/arrow-up-right";
import { type JSX, Show } from "solid-js";
import { classes } from "./classes.ts";

export interface FigureProps {
  label: JSX.Element;
  value: JSX.Element;
  /** The change against before, in words or figures: "+12 % on last month". */
  delta?: string;
  /** Which way the change goes and whether that is welcome; neutral without. */
  trend?: "up-good" | "up-bad" | "down-good" | "down-bad";
  /** Where the figure is from: "declared", "measured", "estimated". */
  source?: string;
  /** `lg` for the one figure of the page. */
  size?: "md" | "lg";
}

/** One large number with what it is and how it moved. Stands in a {@link Figures} list. */
export function Figure(props: FigureProps): JSX.Element {
  return (
    <div class="min-w-0">
      <dt class="text-14 text-muted">{props.label}</dt>
      <dd
        class={classes(
          "font-display font-semibold tracking-tight",
          props.size === "lg" ? "text-34 md:text-46" : "text-26",
        )}
      >
        {props.value}
      </dd>
      <Show when={props.delta}>
        <dd
          class={classes(
            "inline-flex items-center gap-1 text-12",
            !props.trend && "text-muted",
            props.trend?.endsWith("good") && "text-good",
            props.trend?.endsWith("bad") && "text-bad",
          )}
        >
          <Show when={props.trend}>
            {props.trend?.startsWith("up") ? (
              <ArrowUpRight size={13} />
            ) : (
              <ArrowDownRight size={13} />
            )}
          </Show>
          {props.delta}
        </dd>
      </Show>
      <Show when={props.source}>
        <dd class="text-12 text-muted">{props.source}</dd>
      </Show>
    </div>
  );
}

/** Figures side by side with hairlines between, wrapping on phones and beside the rail of a tablet. */
export function Figures(props: { children: JSX.Element }): JSX.Element {
  return (
    <dl class="grid grid-cols-2 gap-x-6 gap-y-5 lg:grid-cols-[repeat(auto-fit,minmax(140px,1fr))] lg:gap-x-0 lg:divide-x lg:divide-hairline lg:*:px-4 lg:*:first:ps-0">
      {props.children}
    </dl>
  );
}
