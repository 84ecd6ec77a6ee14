import type { Offer, Side } from "@tandem/contract";
import { For, type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { classes } from "../../ui/classes.ts";
import { date, money } from "../../ui/format.ts";
import { deliverablesWords, groupWords } from "../deliverable-words.ts";
import type { Difference, GroupChange, Terms, TextPart } from "../difference.ts";

/** What stood there before, struck. */
export function Gone(props: { children: JSX.Element }): JSX.Element {
  return (
    <del>
      <span class="sr-only">{t("before:")} </span>
      {props.children}
    </del>
  );
}

/** What is new, in the colour of the side that brought it. */
export function Fresh(props: { by: Side; children: JSX.Element }): JSX.Element {
  return (
    <ins
      class={classes(
        "box-decoration-clone rounded-mark px-1 py-0.5 font-semibold",
        props.by === "sponsor"
          ? "bg-sponsor-tint text-sponsor"
          : "bg-influencer-tint text-influencer",
      )}
    >
      <span class="sr-only">{t("now:")} </span>
      {props.children}
    </ins>
  );
}

/** The terms of an offer on one line, with what changed against the version before. */
export function TermsLine(props: {
  terms: Terms & Pick<Offer, "currency" | "by">;
  changed: Difference | null;
  /** Leaves out what did not change. */
  onlyChanges?: boolean;
}): JSX.Element {
  const say = (minor: number) => money(minor, props.terms.currency, { whole: true });
  const shown = (part: unknown) => part || !props.onlyChanges;
  return (
    <ul class="[&>li]:inline [&>li:not(:last-child)]:after:mx-1.5 [&>li:not(:last-child)]:after:text-muted [&>li:not(:last-child)]:after:content-['·']">
      <Show when={shown(props.changed?.amount)}>
        <li>
          <Show when={props.changed?.amount} fallback={<strong>{say(props.terms.amount)}</strong>}>
            {(amount) => (
              <>
                <Gone>{say(amount().before)}</Gone>{" "}
                <Fresh by={props.terms.by}>{say(amount().after)}</Fresh>
              </>
            )}
          </Show>
        </li>
      </Show>
      <Show
        when={props.changed?.deliverables}
        fallback={
          <Show when={!props.onlyChanges}>
            <li>{deliverablesWords(props.terms)}</li>
          </Show>
        }
      >
        {(groups) => (
          <For each={groups()}>
            {(each) => (
              <Show when={!props.onlyChanges || each.before !== each.after}>
                <li>
                  <Work change={each} by={props.terms.by} />
                </li>
              </Show>
            )}
          </For>
        )}
      </Show>
      <Show when={shown(props.changed?.dueDate)}>
        <li>
          {rich("due {day}", {
            day: (
              <Show when={props.changed?.dueDate} fallback={date(props.terms.dueDate, "day")}>
                {(due) => (
                  <>
                    <Gone>{date(due().before, "day")}</Gone>{" "}
                    <Fresh by={props.terms.by}>{date(due().after, "day")}</Fresh>
                  </>
                )}
              </Show>
            ),
          })}
        </li>
      </Show>
      <Show when={props.changed?.disclosure}>
        {(disclosure) => (
          <li>
            {rich("marked {disclosure}", {
              disclosure: (
                <>
                  <Gone>{disclosure().before}</Gone>{" "}
                  <Fresh by={props.terms.by}>{disclosure().after}</Fresh>
                </>
              ),
            })}
          </li>
        )}
      </Show>
    </ul>
  );
}

function Work(props: { change: GroupChange; by: Side }): JSX.Element {
  const say = (n: number) => groupWords(props.change.group, n);
  return (
    <Show when={props.change.before !== props.change.after} fallback={say(props.change.after)}>
      <Show when={props.change.before > 0}>
        <Gone>{say(props.change.before)}</Gone>{" "}
      </Show>
      <Show when={props.change.after > 0}>
        <Fresh by={props.by}>{say(props.change.after)}</Fresh>
      </Show>
    </Show>
  );
}

/** A text with what went struck and what came marked. */
export function MarkedText(props: { parts: readonly TextPart[]; by: Side }): JSX.Element {
  return (
    <p dir="auto" class="whitespace-pre-wrap">
      <For each={props.parts}>
        {({ kind, text }) => {
          if (kind === "same" || text.trim() === "") return text;
          // Space at the ends of a mark would be coloured with it.
          const words = text.trim();
          const at = text.indexOf(words);
          return (
            <>
              {text.slice(0, at)}
              {kind === "gone" ? <Gone>{words}</Gone> : <Fresh by={props.by}>{words}</Fresh>}
              {text.slice(at + words.length) || " "}
            </>
          );
        }}
      </For>
    </p>
  );
}
