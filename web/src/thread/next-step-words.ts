import { type AdRequest, otherSide, type Side } from "@tandem/contract";
import { t } from "../language/t.ts";
import { date, money } from "../ui/format.ts";
import { sentence } from "../words.ts";
import { pieceWord } from "./deliverable-words.ts";
import { isDisputed, nextStep, type Step } from "./next-step.ts";

/** "hand in the Instagram reel": what the step is, to stand behind whose it is. */
export function stepWords(request: AdRequest, step: Step): string {
  const amount = money(request.offer.amount, request.offer.currency, { whole: true });
  const piece = "piece" in step ? pieceWord(step.piece) : "";
  switch (step.act) {
    case "answer":
      return t("answer the wish to cancel");
    case "fund":
      return t("fund it with {amount}", { amount });
    case "submit":
      return "piece" in step && step.piece.status === "changes_requested"
        ? t("hand in the {piece} again", { piece })
        : t("hand in the {piece}", { piece });
    case "check":
      return t("look at the {piece}", { piece });
    case "publish":
      return t("publish the {piece}", { piece });
    case "release":
      return t("release {amount}", { amount });
    case "review":
      return t("say how it went");
  }
}

/** True when what is to be made is late. */
export const isLate = (step: Step): boolean => step.act === "submit" && step.piece.overdue;

/** By when, or what happens by itself then; an empty string where nothing presses. */
export function untilWords(request: AdRequest, step: Step): string {
  switch (step.act) {
    case "submit":
    case "publish": {
      const day = date(step.piece.dueDate, "day");
      return isLate(step) ? t("overdue since {day}", { day }) : t("due {day}", { day });
    }
    case "check": {
      const { approvesAt } = step.piece;
      return approvesAt
        ? t("it approves itself on {day}", { day: date(approvesAt, "moment") })
        : "";
    }
    case "release": {
      const { releasesAt } = request.payment;
      return releasesAt
        ? t("it is released by itself on {day}", { day: date(releasesAt, "moment") })
        : "";
    }
    default:
      return "";
  }
}

/** A sentence for a row of a list: whose step it is, and what; empty where none is left. */
export function rowWords(request: AdRequest, me: Side): string {
  const mine = nextStep(request, me);
  if (mine) {
    const step = sentence(stepWords(request, mine));
    const until = untilWords(request, mine);
    return until ? t("{step}, {until}.", { step, until }) : t("{step}.", { step });
  }
  if (isDisputed(request)) return t("An admin settles a dispute.");
  if (request.status !== "accepted") return "";
  const theirs = nextStep(request, otherSide(me));
  return theirs ? t("Their step: {step}.", { step: stepWords(request, theirs) }) : "";
}
