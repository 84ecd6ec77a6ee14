import { For, type JSX, Show } from "solid-js";
import { t } from "../language/t.ts";
import { classes } from "./classes.ts";
import { money } from "./format.ts";

/** Where the money of a budget is; `available` is what is still free. */
export type BudgetPart = "paid" | "committed" | "reserved" | "available";

export interface BudgetBarProps {
  /** Minor units; the four parts add up to the budget. */
  amounts: Record<BudgetPart, number>;
  currency: string;
  /** Makes each part a button, for filtering what stands below. */
  onPick?: (part: BudgetPart) => void;
  /** The part that is picked. */
  picked?: BudgetPart | undefined;
  /** Only the bar, with its figures for screen readers: for rows of a table. */
  compact?: boolean;
}

const parts: { part: BudgetPart; word: string; fill: string }[] = [
  { part: "paid", word: t("Paid"), fill: "bg-ink" },
  { part: "committed", word: t("Committed"), fill: "bg-sponsor" },
  { part: "reserved", word: t("Reserved"), fill: "stripes text-sponsor bg-sponsor-tint" },
  { part: "available", word: t("Available"), fill: "bg-transparent" },
];

/**
 * A budget as one bar: paid dark, committed solid, reserved striped, available empty, with the
 * figures under it in the same order.
 */
export function BudgetBar(props: BudgetBarProps): JSX.Element {
  const total = () => parts.reduce((sum, each) => sum + props.amounts[each.part], 0);
  const share = (part: BudgetPart) => (total() > 0 ? (props.amounts[part] / total()) * 100 : 0);
  const figure = (part: BudgetPart) => money(props.amounts[part], props.currency, { whole: true });
  const spoken = () =>
    t(
      "Budget {total}: Paid {paid}, Committed {committed}, Reserved {reserved}, Available {available}",
      {
        total: money(total(), props.currency, { whole: true }),
        paid: figure("paid"),
        committed: figure("committed"),
        reserved: figure("reserved"),
        available: figure("available"),
      },
    );
  return (
    <div>
      <div
        role="img"
        aria-label={spoken()}
        class={classes(
          "flex overflow-hidden rounded-full bg-raised ring-1 ring-edge ring-inset",
          props.compact ? "h-2" : "h-4",
        )}
      >
        <For each={parts}>
          {({ part, fill }) => (
            <Show when={share(part) > 0}>
              <span
                class={classes(
                  "min-w-0.75 border-e-2 border-raised transition-[width] duration-150 last:border-e-0",
                  fill,
                  props.picked && props.picked !== part && "opacity-40",
                )}
                style={{ width: `${share(part)}%` }}
              />
            </Show>
          )}
        </For>
      </div>
      <Show when={!props.compact}>
        <ul class="mt-2 grid grid-cols-2 gap-x-2 gap-y-1 lg:grid-cols-4">
          <For each={parts}>
            {({ part, word, fill }) => (
              <li>
                <Show
                  when={props.onPick}
                  fallback={
                    <span class="flex gap-2 py-1.5">
                      <Legend word={word} fill={fill} figure={figure(part)} />
                    </span>
                  }
                >
                  <button
                    type="button"
                    aria-pressed={props.picked === part}
                    onClick={() => props.onPick?.(part)}
                    class="-mx-2 flex w-full gap-2 rounded-control px-2 py-1.5 text-start transition-colors duration-150 hover:bg-sunken aria-pressed:bg-sunken"
                  >
                    <Legend word={word} fill={fill} figure={figure(part)} />
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </div>
  );
}

function Legend(props: { word: string; fill: string; figure: string }): JSX.Element {
  return (
    <>
      <span
        aria-hidden="true"
        class={classes("mt-1 size-3 shrink-0 rounded-mark ring-1 ring-edge ring-inset", props.fill)}
      />
      <span class="min-w-0">
        <span class="block text-12 text-muted">{props.word}</span>
        <span class="block text-16 leading-5 font-semibold whitespace-nowrap">{props.figure}</span>
      </span>
    </>
  );
}
