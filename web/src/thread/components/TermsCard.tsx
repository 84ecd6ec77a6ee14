import type { AdRequest, Offer } from "@tandem/contract";
import { type JSX, Show } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { classes } from "../../ui/classes.ts";
import { date, money } from "../../ui/format.ts";
import { Countdown, RelativeTime } from "../../ui/Time.tsx";
import { requestStatusWords } from "../../words.ts";
import { commonDisclosure, deliverablesWords } from "../deliverable-words.ts";
import { type Reader, turnWords } from "../thread-words.ts";

export interface TermsProps {
  request: AdRequest;
  me: Reader;
  /** The version before the one on the table. */
  previous: Offer | undefined;
  /** What the sponsor's budget keeps once this is accepted, in minor units; negative when short. */
  keeps: number | undefined;
}

/** Whose move it is, or how it ended: colour, icon and words. */
export function StateBadge(props: { request: AdRequest; me: Reader }): JSX.Element {
  const ended = () => requestStatusWords[props.request.status];
  return (
    <Show when={props.request.turn} fallback={<Badge tone={ended().tone}>{ended().word}</Badge>}>
      {(turn) => (
        <Badge tone={turn()} class="text-14!">
          {turnWords(props.request, turn(), props.me)}
        </Badge>
      )}
    </Show>
  );
}

/** The terms on the table: the figure, what is made for it and by when, and what can be done. */
export function TermsCard(props: TermsProps & { children?: JSX.Element }): JSX.Element {
  const offer = () => props.request.offer;
  const open = () => props.request.status === "pending";
  const was = () => {
    const before = props.previous?.amount;
    return open() && before !== undefined && before !== offer().amount ? before : null;
  };
  const over = () => !open() && !["accepted", "completed"].includes(props.request.status);
  const title = () =>
    open() ? t("On the table") : over() ? t("The last terms") : t("Agreed terms");
  return (
    <section
      id="terms"
      data-actions
      tabindex="-1"
      aria-label={title()}
      class={classes(
        "rounded-card border border-hairline bg-raised px-4 py-4 shadow-pinned md:px-6 md:py-5",
        props.request.turn === "sponsor" && "border-s-4 border-s-sponsor",
        props.request.turn === "influencer" && "border-e-4 border-e-influencer",
      )}
    >
      <div class="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <StateBadge request={props.request} me={props.me} />
        <p class="flex flex-wrap items-center gap-x-3 text-14 text-muted">
          <span>{t("version {n}", { n: offer().version })}</span>
          <Show when={open()} fallback={<RelativeTime at={props.request.updatedAt} />}>
            <Countdown until={offer().expiresAt} />
          </Show>
        </p>
      </div>
      <p class="flex flex-wrap items-baseline gap-x-3 pt-2 font-display text-34 font-semibold tracking-tight md:text-46">
        <span class={classes(over() && "text-muted")}>
          {money(offer().amount, offer().currency)}
        </span>
        <Show when={was()}>
          {(before) => (
            <del class="font-sans text-16 font-normal tracking-normal md:text-20">
              <span class="sr-only">{t("before:")} </span>
              {money(before(), offer().currency)}
            </del>
          )}
        </Show>
      </p>
      <Facts {...props} />
      <Show when={offer().requirements}>
        {(text) => (
          <details class="group pt-1 text-14">
            <summary class="flex min-h-11 cursor-pointer items-center gap-2 rounded-control py-1 text-muted hover:text-ink md:min-h-8">
              <span dir="auto" class="line-clamp-1 min-w-0 group-open:hidden">
                {text()}
              </span>
              <span class="hidden group-open:inline">{t("What is asked for")}</span>
              <span class="ms-auto shrink-0 underline underline-offset-4">
                <span class="group-open:hidden">{t("Read all")}</span>
                <span class="hidden group-open:inline">{t("Close")}</span>
              </span>
            </summary>
            <p dir="auto" class="max-h-48 overflow-y-auto whitespace-pre-wrap text-16">
              {text()}
            </p>
          </details>
        )}
      </Show>
      {props.children}
    </section>
  );
}

function Facts(props: TermsProps): JSX.Element {
  const offer = () => props.request.offer;
  const disclosure = () => commonDisclosure(offer().deliverables);
  return (
    <ul class="flex flex-wrap gap-x-6 gap-y-1 pt-1 text-14 text-muted [&_strong]:font-semibold [&_strong]:text-ink">
      <li>
        <strong>{deliverablesWords(offer())}</strong>
      </li>
      <li>{rich("due {day}", { day: <strong>{date(offer().dueDate, "date")}</strong> })}</li>
      <Show when={disclosure()}>
        {(text) => (
          <li>{rich("disclosure {text}", { text: <strong dir="auto">{text()}</strong> })}</li>
        )}
      </Show>
      <Show when={props.request.status === "pending" && props.me === "sponsor"}>
        {/* The line stands from the start, so that nothing moves when the budget is known. */}
        <Keeps
          amount={props.keeps ?? offer().amount}
          currency={offer().currency}
          known={props.keeps !== undefined}
        />
      </Show>
    </ul>
  );
}

const Keeps = (props: { amount: number; currency: string; known: boolean }): JSX.Element => (
  <li class={classes(!props.known && "invisible", props.amount < 0 && "font-semibold text-bad")}>
    <Show
      when={props.amount >= 0}
      fallback={t("your budget is {amount} short of this", {
        amount: money(-props.amount, props.currency),
      })}
    >
      {rich("your budget keeps {amount} after this", {
        amount: <strong>{money(props.amount, props.currency)}</strong>,
      })}
    </Show>
  </li>
);

/** The terms in one line, for where the whole card has scrolled away. */
export function TermsBar(props: { request: AdRequest; me: Reader }): JSX.Element {
  const offer = () => props.request.offer;
  return (
    <div
      class={classes(
        "mx-auto flex h-14 max-w-read items-center gap-x-3 overflow-hidden border-b border-hairline bg-raised px-4 shadow-pinned md:rounded-b-card md:border-x",
        props.request.turn === "sponsor" && "border-s-4! border-s-sponsor",
        props.request.turn === "influencer" && "border-e-4! border-e-influencer",
      )}
    >
      <strong class="text-20 font-semibold tracking-tight">
        {money(offer().amount, offer().currency)}
      </strong>
      <StateBadge request={props.request} me={props.me} />
      <span class="min-w-0 grow truncate text-14 text-muted max-sm:hidden">
        {t("{work}, due {day}", {
          work: deliverablesWords(offer()),
          day: date(offer().dueDate, "day"),
        })}
      </span>
      <Show when={props.request.status === "pending"}>
        <span class="ms-auto max-105:hidden">
          <Countdown until={offer().expiresAt} />
        </span>
      </Show>
    </div>
  );
}
