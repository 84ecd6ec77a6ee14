import type { AdRequest, Deliverable } from "@tandem/contract";
import { type Accessor, createSignal } from "solid-js";
import { ApiProblem } from "../api.ts";
import { invalidate } from "../data/query.ts";
import { t } from "../language/t.ts";
import { ask } from "../ui/Confirm.tsx";
import { money } from "../ui/format.ts";
import { toast } from "../ui/Toasts.tsx";
import { pieceWord } from "./deliverable-words.ts";
import { createStep, type StepMove } from "./steps.data.ts";
import { nameOfSide, type Reader } from "./thread-words.ts";

/** What a form is open for. */
export type OpenForm =
  | { form: "submit" | "changes" | "publish"; n: number }
  | { form: "cancel" | "dispute" | "review" };

export interface Steps {
  busy: Accessor<boolean>;
  /** Why the last step that has no form was refused. */
  failure: Accessor<ApiProblem | undefined>;
  /** The form that is open, if any. */
  form: Accessor<OpenForm | null>;
  open: (form: OpenForm | null) => void;
  /** Each asks first, then does it. */
  approve: (piece: Deliverable) => Promise<void>;
  release: () => Promise<void>;
  agreeToCancel: () => Promise<void>;
  declineCancel: () => Promise<void>;
  /** Makes a step that a form has asked for; the form shows what it throws. */
  send: (move: StepMove) => Promise<AdRequest>;
}

/** The steps of one collaboration with their questions and words of success. */
export function createSteps(thread: {
  request: Accessor<AdRequest>;
  me: Accessor<Reader>;
  refetch: () => Promise<void>;
}): Steps {
  const step = createStep(() => thread.request().id);
  const [failure, setFailure] = createSignal<ApiProblem | undefined>();
  const [form, open] = createSignal<OpenForm | null>(null);
  const { request, me } = thread;
  const other = () => nameOfSide(request(), me() === "sponsor" ? "influencer" : "sponsor");
  const amount = () => money(request().offer.amount, request().offer.currency);

  const backWords = () => {
    if (request().payment.status !== "held") return t("No money was paid.");
    return me() === "sponsor"
      ? t("{amount} goes back to your card.", { amount: amount() })
      : t("{amount} goes back to {other}.", { amount: amount(), other: other() });
  };

  async function send(move: StepMove): Promise<AdRequest> {
    setFailure(undefined);
    try {
      const next = await step.run(move);
      // The figures are counted from events and follow within two seconds (budgets.md, freshness).
      setTimeout(() => invalidate("/stats"), 2_500);
      toast({ text: doneWords(move, next, other()), tone: "good" });
      return next;
    } catch (cause) {
      if (cause instanceof ApiProblem && cause.status === 409) await thread.refetch();
      throw cause;
    }
  }

  async function alone(move: StepMove): Promise<void> {
    try {
      await send(move);
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      setFailure(cause);
    }
  }

  return {
    busy: step.busy,
    failure,
    form,
    open,
    send,
    async approve(piece) {
      const sure = await ask({
        title: t("Approve the {piece}?", { piece: pieceWord(piece) }),
        body: t("{other} publishes it as it is. You cannot ask for changes to it any more.", {
          other: other(),
        }),
        action: t("Approve"),
        keep: t("Not yet"),
      });
      if (sure) await alone({ step: "approve", n: piece.n, body: {} });
    },
    async release() {
      const sure = await ask({
        title: t("Release {amount} to {other}?", { amount: amount(), other: other() }),
        body: t(
          "The money that is held goes to them, and the collaboration is completed. This cannot be undone.",
        ),
        action: t("Release {amount}", { amount: amount() }),
        keep: t("Not yet"),
      });
      if (sure) await alone({ step: "release", body: {} });
    },
    async agreeToCancel() {
      const sure = await ask({
        title: t("Cancel what you agreed?"),
        body: `${backWords()} ${t("The collaboration ends here, and this cannot be undone.")}`,
        action: t("Agree to cancel"),
        keep: t("Keep the agreement"),
        danger: true,
      });
      if (sure) await alone({ step: "cancel", body: {} });
    },
    declineCancel: () => alone({ step: "cancel/decline", body: {} }),
  };
}

function doneWords(move: StepMove, next: AdRequest, other: string): string {
  const piece = "n" in move ? next.deliverables.find((each) => each.n === move.n) : undefined;
  const what = piece ? pieceWord(piece) : t("work");
  switch (move.step) {
    case "submit":
      return t("You handed in the {what}. {other} has 72 hours to answer.", { what, other });
    case "request-changes":
      return t("You asked {other} for changes.", { other });
    case "approve":
      return t("You approved the {what}. {other} can publish it.", { what, other });
    case "publish":
      return t("The {what} is noted as live.", { what });
    case "release":
      return t("You released {amount} to {other}.", {
        amount: money(next.payment.amount ?? 0, next.offer.currency),
        other,
      });
    case "cancel":
      return next.status === "cancelled"
        ? t("The agreement is cancelled.")
        : t("You asked {other} to cancel. Both must agree.", { other });
    case "cancel/decline":
      return t("The agreement stays as it is.");
    case "dispute":
      return t("The dispute is open. An admin looks at the thread and settles it.");
  }
}
