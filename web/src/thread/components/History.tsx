import type { AdRequest, Offer, Side, TimelineEntry } from "@tandem/contract";
import { For, type JSX, Match, Show, Switch } from "solid-js";
import { t } from "../../language/t.ts";
import { ReportLine } from "../../moderation/components/ReportEntry.tsx";
import { classes } from "../../ui/classes.ts";
import { date } from "../../ui/format.ts";
import { parties } from "../../ui/side.ts";
import { Moment } from "../../ui/Time.tsx";
import { difference, isSame } from "../difference.ts";
import { offerTitle } from "../move-words.ts";
import { type Reader, sideOf, whoDid } from "../thread-words.ts";
import { createAnnouncement } from "./announcement.ts";
import { Latest } from "./Latest.tsx";
import { MarkedText, TermsLine } from "./Marks.tsx";
import { Move } from "./Move.tsx";

export interface HistoryProps {
  request: AdRequest;
  me: Reader;
  entries: readonly TimelineEntry[];
  /** What the reader has written and the API has not confirmed yet. */
  sending: string | null;
  /** The offer ran out while one looked; the sweep has not told of it yet. */
  ranOut: boolean;
}

/** All that happened on a thread, oldest first: offers, messages and moves on one line of time. */
export default function History(props: HistoryProps): JSX.Element {
  const offerBefore = (version: number): Offer | undefined =>
    props.entries.find((entry) => bringsTerms(entry) && entry.offer?.version === version - 1)
      ?.offer;
  const newDay = (index: number) => {
    const day = (at: number) => {
      const entry = props.entries[at];
      return entry && date(entry.at, "date");
    };
    return day(index) !== day(index - 1) ? day(index) : undefined;
  };
  const announced = createAnnouncement(
    () => props.entries,
    () => props.request,
    () => props.me,
  );
  return (
    <>
      <ol class="grid gap-3.5">
        <For each={props.entries}>
          {(entry, index) => (
            <>
              <Show when={newDay(index())}>{(day) => <Quiet>{day()}</Quiet>}</Show>
              <Switch
                fallback={
                  <Quiet>
                    <Move entry={entry} request={props.request} me={props.me} />
                  </Quiet>
                }
              >
                <Match when={bringsTerms(entry) && entry.offer}>
                  {(offer) => (
                    <OfferCard
                      entry={entry}
                      offer={offer()}
                      before={offerBefore(offer().version)}
                      request={props.request}
                      me={props.me}
                    />
                  )}
                </Match>
                <Match when={entry.kind === "messaged"}>
                  <Bubble
                    side={sideOf(entry)}
                    who={whoDid(entry, props.request, props.me)}
                    text={entry.text ?? ""}
                  >
                    <Moment at={entry.at} style="time" />
                    <Show when={isOthers(entry, props.me)}>
                      {" "}
                      <ReportLine
                        what={{ kind: "message", id: entry.id, adRequestId: props.request.id }}
                        label={t("Report this message of {name}", { name: entry.actor.name })}
                      />
                    </Show>
                  </Bubble>
                </Match>
              </Switch>
            </>
          )}
        </For>
        <Show when={props.ranOut && props.entries.at(-1)?.kind !== "expired"}>
          <Quiet>
            {t("The offer ran out without an answer.")}{" "}
            <Moment at={props.request.offer.expiresAt} style="time" />
          </Quiet>
        </Show>
        <Show when={props.sending}>
          {(text) => (
            <Bubble side={props.me} who={t("You")} text={text()} faint>
              {t("Sending")}
            </Bubble>
          )}
        </Show>
      </ol>
      <Latest at={props.entries.at(-1)?.id} sending={props.sending} />
      <p role="status" class="sr-only">
        {announced()}
      </p>
    </>
  );
}

/** A message of the other side's, as one of the two reads it. */
const isOthers = (entry: TimelineEntry, me: Reader) =>
  me !== null && sideOf(entry) !== null && sideOf(entry) !== me;

const bringsTerms = ({ kind }: TimelineEntry) =>
  kind === "offered" || kind === "applied" || kind === "edited" || kind === "countered";

const place = (side: Side | null) =>
  side === "influencer" ? "justify-self-end" : side ? "justify-self-start" : "justify-self-center";

function Quiet(props: { children: JSX.Element }): JSX.Element {
  return <li class="px-4 text-center text-14 text-muted">{props.children}</li>;
}

function Bubble(props: {
  side: Side | null;
  who: string;
  text: string;
  faint?: boolean;
  children: JSX.Element;
}): JSX.Element {
  const look = () => parties[props.side ?? "admin"];
  return (
    <li class={classes("grid max-w-[85%] gap-1 md:max-w-[70%]", place(props.side))}>
      <p class={classes("text-12 text-muted", props.side === "influencer" && "text-end")}>
        <span class={classes("font-semibold", look().text)}>{props.who}</span> · {props.children}
      </p>
      <p
        dir="auto"
        class={classes(
          "rounded-bubble px-3.5 py-2.5 text-16 whitespace-pre-wrap",
          look().tint,
          place(props.side),
          props.faint && "opacity-60",
        )}
      >
        {props.text}
      </p>
    </li>
  );
}

function OfferCard(props: {
  entry: TimelineEntry;
  offer: Offer;
  before: Offer | undefined;
  request: AdRequest;
  me: Reader;
}): JSX.Element {
  const changed = () => (props.before ? difference(props.before, props.offer) : null);
  const side = () => props.offer.by;
  const requirements = () => changed()?.requirements;
  // An edit keeps the word that went with the offer; it stands there once.
  const message = () =>
    props.entry.kind === "edited" && props.before?.message === props.offer.message
      ? ""
      : props.offer.message;
  return (
    <li class={classes("w-full max-w-[88%] md:max-w-107.5", place(side()))}>
      <article
        class={classes(
          "rounded-card border border-hairline bg-raised px-4 py-3.5",
          side() === "sponsor" && "border-s-3 border-s-sponsor",
          side() === "influencer" && "border-e-3 border-e-influencer",
        )}
      >
        <h3 class="flex flex-wrap justify-between gap-x-3 pb-1 text-14 font-semibold">
          <span class={parties[side()].text}>
            {offerTitle(props.entry, props.request, props.me)}
          </span>
          <span class="font-normal text-muted">
            {t("version {n}", { n: props.offer.version })} ·{" "}
            <Moment at={props.entry.at} style="time" />
          </span>
        </h3>
        <TermsLine terms={props.offer} changed={changed()} />
        <Show
          when={requirements()}
          fallback={
            <Show when={!props.before && props.offer.requirements}>
              {(text) => (
                <p dir="auto" class="pt-1 whitespace-pre-wrap">
                  {text()}
                </p>
              )}
            </Show>
          }
        >
          {(parts) => (
            <div class="pt-1">
              <MarkedText parts={parts()} by={side()} />
            </div>
          )}
        </Show>
        <Show when={changed()} keyed>
          {(found) => (
            <Show when={isSame(found)}>
              <p class="text-14 text-muted">{t("The terms are the same as before.")}</p>
            </Show>
          )}
        </Show>
        <Show when={message()}>
          {(words) => (
            <p dir="auto" class="mt-2 border-t border-hairline pt-2 whitespace-pre-wrap">
              {words()}
            </p>
          )}
        </Show>
      </article>
    </li>
  );
}
