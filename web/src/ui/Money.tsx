import type { JSX } from "solid-js";
import { t } from "../language/t.ts";
import { classes } from "./classes.ts";
import { money } from "./format.ts";

export interface MoneyProps {
  /** Minor units. */
  amount: number;
  currency: string;
  /** Leaves out decimals that are all zero. */
  whole?: boolean;
  /** Struck through: what stood there before. */
  was?: boolean;
}

/** An amount in the reader's notation, in figures of one width. */
export function Money(props: MoneyProps): JSX.Element {
  const text = () => money(props.amount, props.currency, { whole: props.whole });
  return (
    <span class={classes("whitespace-nowrap tabular-nums", props.was && "text-muted line-through")}>
      {props.was ? <span class="sr-only">{t("before:")} </span> : null}
      {text()}
    </span>
  );
}
