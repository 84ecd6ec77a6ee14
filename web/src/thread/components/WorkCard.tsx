import { type AdRequest, type Deliverable, MAX_ROUNDS } from "@tandem/contract";
import { type JSX, Match, Show, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Button } from "../../ui/Button.tsx";
import { date } from "../../ui/format.ts";
import { Moment } from "../../ui/Time.tsx";
import { sentence } from "../../words.ts";
import { pieceWord } from "../deliverable-words.ts";
import { isDisputed } from "../next-step.ts";
import type { Steps } from "../steps.ts";
import type { Reader } from "../thread-words.ts";
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
  const own = () => props.me === "influencer";
  const influencer = () => props.request.influencerName;
  return (
    <li class="grid gap-3 rounded-card border border-hairline bg-raised px-4 py-4 md:px-5">
      <div class="flex flex-wrap items-start justify-between gap-x-4 gap-y-1">
        <div class="min-w-0">
          <h3 class="text-16 font-semibold">{sentence(pieceWord(piece()))}</h3>
          <p class="text-14 text-muted">
            {rich("due {day} · disclosure {text}", {
              day: date(piece().dueDate, "date"),
              text: <bdi>{piece().disclosure}</bdi>,
            })}
          </p>
        </div>
        <Badge tone={state().tone}>{state().word}</Badge>
      </div>

      <Show when={piece().status === "changes_requested" && piece().note}>
        {(note) => (
          <div class="border-s-3 border-s-sponsor ps-3 text-14">
            <p class="font-semibold text-sponsor">
              {props.me === "sponsor"
                ? t("You asked for changes")
                : t("{name} asked for changes", { name: props.request.sponsorName })}
            </p>
            <p dir="auto" class="whitespace-pre-wrap">
              {note()}
            </p>
          </div>
        )}
      </Show>

      <Show when={piece().submission}>
        {(work) => (
          <div class="grid gap-2">
            <WebLink url={work().url} label={t("Handed in")} />
            <details class="group text-14">
              <summary class="flex min-h-11 cursor-pointer items-center gap-2 rounded-control text-muted hover:text-ink md:min-h-8">
                <span dir="auto" class="line-clamp-1 min-w-0 group-open:hidden">
                  {work().text}
                </span>
                <span class="hidden group-open:inline">{t("Caption")}</span>
                <span class="ms-auto shrink-0 underline underline-offset-4">
                  <span class="group-open:hidden">{t("Read all")}</span>
                  <span class="hidden group-open:inline">{t("Close")}</span>
                </span>
              </summary>
              <p
                dir="auto"
                class="max-h-64 overflow-y-auto break-words whitespace-pre-wrap text-16"
              >
                {work().text}
              </p>
            </details>
          </div>
        )}
      </Show>
      <Show when={piece().liveUrl}>{(url) => <WebLink url={url()} label={t("Live")} />}</Show>

      <p class="text-14 text-muted empty:hidden">
        <Switch>
          <Match when={piece().status === "submitted" && piece().submission !== undefined}>
            {/* Read from the piece as it is: a narrowed one is gone when the name is read anew. */}
            {own()
              ? rich("You handed it in on {time}.", {
                  time: <Moment at={piece().submission?.at ?? ""} />,
                })
              : rich("{name} handed it in on {time}.", {
                  name: influencer(),
                  time: <Moment at={piece().submission?.at ?? ""} />,
                })}{" "}
            <Show when={piece().approvesAt}>
              {(at) => (
                <>
                  {rich("Without an answer it approves itself on {time}.", {
                    time: <Moment at={at()} />,
                  })}{" "}
                </>
              )}
            </Show>
            {roundsWords(piece().rounds)}
          </Match>
          <Match when={piece().status === "changes_requested"}>{roundsWords(piece().rounds)}</Match>
          <Match when={piece().status === "approved"}>
            {own()
              ? t("Approved. You can publish it and say where it is live.")
              : t("Approved. {name} can publish it and say where it is live.", {
                  name: influencer(),
                })}
          </Match>
          <Match when={piece().publishedAt}>
            {(at) => <>{rich("Published on {time}.", { time: <Moment at={at()} /> })}</>}
          </Match>
        </Switch>
      </p>
      <Acts {...props} />
    </li>
  );
}

const roundsWords = (asked: number): string => {
  const left = MAX_ROUNDS - asked;
  if (left === MAX_ROUNDS) return t("Changes can be asked for twice.");
  return left > 0 ? t("Changes can be asked for once more.") : t("Changes were asked for twice.");
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
            {rich("Hand it in<more>: {piece}</more>", { piece: named(), more: quiet })}
          </Button>
        </Match>
        <Match when={moves() === "influencer" && props.piece.status === "approved"}>
          <Button size="sm" onClick={() => props.steps.open({ form: "publish", n: n() })}>
            {rich("It is live<more>: {piece}</more>", { piece: named(), more: quiet })}
          </Button>
        </Match>
        <Match when={moves() === "sponsor" && props.piece.status === "submitted"}>
          <Button
            size="sm"
            busy={props.steps.busy()}
            onClick={() => props.steps.approve(props.piece)}
          >
            {rich("Approve it<more>: {piece}</more>", { piece: named(), more: quiet })}
          </Button>
          <Show when={props.piece.rounds < MAX_ROUNDS}>
            <Button size="sm" onClick={() => props.steps.open({ form: "changes", n: n() })}>
              {rich("Changes…<more>: {piece}</more>", { piece: named(), more: quiet })}
            </Button>
          </Show>
        </Match>
      </Switch>
    </div>
  );
}

const quiet = (words: string): JSX.Element => <span class="sr-only">{words}</span>;

const isToMake = ({ status }: Deliverable) => status === "due" || status === "changes_requested";
