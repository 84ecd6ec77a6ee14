import { type AdRequest, MAX_ROUNDS, type Side } from "@tandem/contract";
import { type JSX, Match, Switch } from "solid-js";
import { rich, t } from "../../language/t.ts";
import { Button, LinkButton } from "../../ui/Button.tsx";
import { money } from "../../ui/format.ts";
import { pieceWord } from "../deliverable-words.ts";
import { isReleasable, nextStep, type Step } from "../next-step.ts";
import type { Steps } from "../steps.ts";
import { Key } from "./Acts.tsx";

/** The reader's next step as buttons, where both have agreed. */
export function StepActs(props: { request: AdRequest; me: Side; steps: Steps }): JSX.Element {
  const step = () => nextStep(props.request, props.me);
  const on = <A extends Step["act"]>(act: A) => {
    const now = step();
    return now?.act === act ? (now as Extract<Step, { act: A }>) : undefined;
  };
  const work = <A extends "submit" | "publish" | "check">(act: A) => {
    const now = step();
    return now?.act === act && "piece" in now ? now.piece : undefined;
  };
  const amount = () => money(props.request.offer.amount, props.request.offer.currency);
  return (
    <Switch>
      <Match when={on("answer")}>
        <Button
          variant="primary"
          busy={props.steps.busy()}
          aria-keyshortcuts="k"
          onClick={props.steps.declineCancel}
        >
          {t("Keep the agreement")}
          <Key>K</Key>
        </Button>
        <Button onClick={props.steps.agreeToCancel}>{t("Agree to cancel")}</Button>
      </Match>
      <Match when={on("fund")}>
        <LinkButton variant="primary" href={`/threads/${props.request.id}/pay`}>
          {t("Pay {amount}", { amount: amount() })}
          <Key>P</Key>
        </LinkButton>
      </Match>
      <Match when={work("submit")}>
        {(piece) => (
          <Button
            variant="primary"
            aria-keyshortcuts="h"
            onClick={() => props.steps.open({ form: "submit", n: piece().n })}
          >
            {t("Hand in the {piece}", { piece: pieceWord(piece()) })}
            <Key>H</Key>
          </Button>
        )}
      </Match>
      <Match when={work("publish")}>
        {(piece) => (
          <Button
            variant="primary"
            aria-keyshortcuts="p"
            onClick={() => props.steps.open({ form: "publish", n: piece().n })}
          >
            {t("Say where it is live")}
            <Key>P</Key>
          </Button>
        )}
      </Match>
      <Match when={work("check")}>
        {(piece) => (
          <>
            <Button
              variant="primary"
              busy={props.steps.busy()}
              aria-keyshortcuts="a"
              onClick={() => props.steps.approve(piece())}
            >
              <span>
                {rich("Approve<more> the {piece}</more>", {
                  piece: pieceWord(piece()),
                  more: (words) => <span class="max-sm:sr-only">{words}</span>,
                })}
              </span>
              <Key>A</Key>
            </Button>
            {piece().rounds < MAX_ROUNDS && (
              <Button
                aria-keyshortcuts="c"
                onClick={() => props.steps.open({ form: "changes", n: piece().n })}
              >
                {t("Ask for changes")}
                <Key>C</Key>
              </Button>
            )}
          </>
        )}
      </Match>
      <Match when={on("release") ?? mayEndDispute(props.request, props.me)}>
        <Button
          variant="primary"
          busy={props.steps.busy()}
          aria-keyshortcuts="r"
          onClick={props.steps.release}
        >
          {t("Release {amount}", { amount: amount() })}
          <Key>R</Key>
        </Button>
      </Match>
      <Match when={on("review")}>
        <Button
          variant="primary"
          aria-keyshortcuts="v"
          onClick={() => props.steps.open({ form: "review" })}
        >
          {t("Write a review")}
          <Key>V</Key>
        </Button>
      </Match>
    </Switch>
  );
}

const mayEndDispute = (request: AdRequest, me: Side) => me === "sponsor" && isReleasable(request);

/** True when {@link StepActs} has anything to offer. */
export const mayStep = (request: AdRequest, me: Side | null): boolean =>
  me !== null && (nextStep(request, me) !== null || mayEndDispute(request, me));

/** What single keys stand for, as the buttons say. */
export function stepKeys(
  request: AdRequest,
  me: Side,
  steps: Steps,
  pay: () => void,
): Record<string, () => void> {
  const step = nextStep(request, me);
  switch (step?.act) {
    case "fund":
      return { p: pay };
    case "answer":
      return { k: () => void steps.declineCancel() };
    case "submit":
      return { h: () => steps.open({ form: "submit", n: step.piece.n }) };
    case "publish":
      return { p: () => steps.open({ form: "publish", n: step.piece.n }) };
    case "check":
      return {
        a: () => void steps.approve(step.piece),
        ...(step.piece.rounds < MAX_ROUNDS && {
          c: () => steps.open({ form: "changes", n: step.piece.n }),
        }),
      };
    case "release":
      return { r: () => void steps.release() };
    case "review":
      return { v: () => steps.open({ form: "review" }) };
    default:
      return {};
  }
}
