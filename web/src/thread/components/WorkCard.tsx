import { type AdRequest, type Deliverable, MAX_ROUNDS } from "@tandem/contract";
import { type JSX, Match, Show, Switch } from "solid-js";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { date } from "../../ui/format.ts";
import { Moment } from "../../ui/Time.tsx";
import { sentence } from "../../words.ts";
import { pieceWord } from "../deliverable-words.ts";
import { isDisputed } from "../next-step.ts";
import type { Steps } from "../steps.ts";
import { nameOfSide, type Reader } from "../thread-words.ts";
import { standing } from "../work-words.ts";
import { WebLink } from "./WebLink.tsx";

export interface WorkCardProps {
  request: AdRequest;
  piece: Deliverable;
  me: Reader;
  steps: Steps;
}

/** One piece of agreed work: what it is, how far it is, what was handed in, and what can be done. */
export function WorkCard(props: WorkCardProps): JSX.Element {
  const piece = () => props.piece;
  const state = () => standing(piece(), props.request.status !== "accepted");
  const influencer = () =>
    props.me === "influencer" ? "You" : nameOfSide(props.request, "influencer");
  const sponsor = () => (props.me === "sponsor" ? "You" : nameOfSide(props.request, "sponsor"));
  return (
    <li class="grid gap-3 rounded-card border border-hairline bg-raised px-4 py-4 md:px-5">
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div class="min-w-0">
          <h3 class="text-16 font-semibold">{sentence(pieceWord(piece()))}</h3>
          <p class="text-14 text-muted">
            due {date(piece().dueDate, "date")} · disclosure {piece().disclosure}
          </p>
        </div>
        <Badge tone={state().tone}>{state().word}</Badge>
      </div>

      <Show when={piece().status === "changes_requested" && piece().note}>
        {(note) => (
          <div class="border-s-[3px] border-s-sponsor ps-3 text-14">
            <p class="font-semibold text-sponsor">{sponsor()} asked for changes</p>
            <p class="whitespace-pre-wrap">{note()}</p>
          </div>
        )}
      </Show>

      <Show when={piece().submission}>
        {(work) => (
          <div class="grid gap-2">
            <WebLink url={work().url} label="Handed in" />
            <details class="group text-14">
              <summary class="flex min-h-11 cursor-pointer items-center gap-2 rounded-control text-muted hover:text-ink md:min-h-8">
                <span class="line-clamp-1 min-w-0 group-open:hidden">{work().text}</span>
                <span class="hidden group-open:inline">Caption</span>
                <span class="ms-auto shrink-0 underline underline-offset-4">
                  <span class="group-open:hidden">Read all</span>
                  <span class="hidden group-open:inline">Close</span>
                </span>
              </summary>
              <p class="max-h-64 overflow-y-auto break-words whitespace-pre-wrap text-16">
                {work().text}
              </p>
            </details>
          </div>
        )}
      </Show>
      <Show when={piece().liveUrl}>{(url) => <WebLink url={url()} label="Live" />}</Show>

      <p class="text-14 text-muted empty:hidden">
        <Switch>
          <Match when={piece().status === "submitted" && piece().submission}>
            {(work) => (
              <>
                {influencer()} handed it in on <Moment at={work().at} />.{" "}
                <Show when={piece().approvesAt}>
                  {(at) => (
                    <>
                      Without an answer it approves itself on <Moment at={at()} />.{" "}
                    </>
                  )}
                </Show>
                {roundsWords(piece().rounds)}
              </>
            )}
          </Match>
          <Match when={piece().status === "changes_requested"}>{roundsWords(piece().rounds)}</Match>
          <Match when={piece().status === "approved"}>
            Approved. {influencer()} can publish it and say where it is live.
          </Match>
          <Match when={piece().publishedAt}>
            {(at) => (
              <>
                Published on <Moment at={at()} />.
              </>
            )}
          </Match>
        </Switch>
      </p>
      <Acts {...props} />
    </li>
  );
}

const roundsWords = (asked: number): string => {
  const left = MAX_ROUNDS - asked;
  if (left === MAX_ROUNDS) return "Changes can be asked for twice.";
  return left > 0 ? "Changes can be asked for once more." : "Changes were asked for twice.";
};

function Acts(props: WorkCardProps): JSX.Element {
  const moves = () =>
    props.request.status === "accepted" && !isDisputed(props.request) ? props.me : null;
  const named = () => pieceWord(props.piece);
  const n = () => props.piece.n;
  return (
    <div class="flex flex-wrap gap-2 empty:hidden max-sm:*:grow">
      <Switch>
        <Match when={moves() === "influencer" && isToMake(props.piece)}>
          <Button size="sm" onClick={() => props.steps.open({ form: "submit", n: n() })}>
            Hand it in<span class="sr-only">: {named()}</span>
          </Button>
        </Match>
        <Match when={moves() === "influencer" && props.piece.status === "approved"}>
          <Button size="sm" onClick={() => props.steps.open({ form: "publish", n: n() })}>
            It is live<span class="sr-only">: {named()}</span>
          </Button>
        </Match>
        <Match when={moves() === "sponsor" && props.piece.status === "submitted"}>
          <Button
            size="sm"
            busy={props.steps.busy()}
            onClick={() => props.steps.approve(props.piece)}
          >
            Approve it<span class="sr-only">: {named()}</span>
          </Button>
          <Show when={props.piece.rounds < MAX_ROUNDS}>
            <Button size="sm" onClick={() => props.steps.open({ form: "changes", n: n() })}>
              Changes…<span class="sr-only">: {named()}</span>
            </Button>
          </Show>
        </Match>
      </Switch>
    </div>
  );
}

const isToMake = ({ status }: Deliverable) => status === "due" || status === "changes_requested";
