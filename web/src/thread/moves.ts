import type { AdRequest } from "@tandem/contract";
import { type Accessor, createSignal } from "solid-js";
import { ApiProblem } from "../api.ts";
import { invalidate } from "../data/query.ts";
import { t } from "../language/t.ts";
import { ask } from "../ui/Confirm.tsx";
import { date, money } from "../ui/format.ts";
import { toast } from "../ui/Toasts.tsx";
import { deliverablesWords } from "./deliverable-words.ts";
import { createMove, type Move } from "./thread.data.ts";
import { nameOfSide, type Reader } from "./thread-words.ts";

export interface Moves {
  busy: Accessor<boolean>;
  /** Why the last accept or withdraw was refused. */
  failure: Accessor<ApiProblem | undefined>;
  /** What happened meanwhile and must be read before going on. */
  notice: Accessor<{ title: string; text: string } | undefined>;
  /** Asks, then accepts exactly the version that was on screen when it was asked. */
  accept: () => Promise<void>;
  withdraw: () => Promise<void>;
  /** Makes a move that a form has asked for; the form shows what it throws. */
  send: (move: Move) => Promise<AdRequest>;
}

/** The moves of one thread with their questions, words of success, and what a refusal means. */
export function createMoves(thread: {
  request: Accessor<AdRequest>;
  me: Accessor<Reader>;
  refetch: () => Promise<void>;
}): Moves {
  const move = createMove(() => thread.request().id);
  const [failure, setFailure] = createSignal<ApiProblem | undefined>();
  const [stale, setStale] = createSignal(false);
  const notice = () =>
    stale()
      ? {
          title: t("{name} made a newer offer meanwhile.", { name: other() }),
          text: t("This is version {version}. Nothing was accepted: read it, then answer.", {
            version: thread.request().offer.version,
          }),
        }
      : undefined;
  const other = () =>
    nameOfSide(thread.request(), thread.me() === "sponsor" ? "influencer" : "sponsor");

  async function send(wanted: Move): Promise<AdRequest> {
    setFailure(undefined);
    setStale(false);
    try {
      const next = await move.run(wanted);
      // The figures are counted from events and follow within two seconds (budgets.md, freshness).
      setTimeout(() => invalidate("/stats"), 2_500);
      toast({ text: doneWords(wanted, next, other(), thread.me()), tone: "good" });
      return next;
    } catch (cause) {
      // Whatever was refused, the table has changed or the reader is behind: read it anew.
      if (cause instanceof ApiProblem && cause.status === 409) await thread.refetch();
      throw cause;
    }
  }

  async function alone(wanted: Move): Promise<void> {
    try {
      await send(wanted);
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      if (cause.code === "ad_request.stale_offer") {
        setStale(true);
      } else {
        setFailure(cause);
      }
    }
  }

  return {
    busy: move.busy,
    failure,
    notice,
    send,
    async accept() {
      const { offer } = thread.request();
      const amount = money(offer.amount, offer.currency);
      const sure = await ask({
        title: t("Accept {amount} for {work}, due {day}?", {
          amount,
          work: deliverablesWords(offer),
          day: date(offer.dueDate, "day"),
        }),
        body:
          thread.me() === "sponsor"
            ? t(
                "The amount is committed in your budget. After this nobody can change the terms alone.",
              )
            : t("You agree to make this by then. After this nobody can change the terms alone."),
        action: t("Accept {amount}", { amount }),
        keep: t("Keep negotiating"),
      });
      if (sure) await alone({ move: "accept", body: { offerVersion: offer.version } });
    },
    async withdraw() {
      const { offer } = thread.request();
      const sure = await ask({
        title: t("Take back your offer of {amount}?", {
          amount: money(offer.amount, offer.currency),
        }),
        body:
          thread.me() === "sponsor"
            ? t(
                "This ends the negotiation and cannot be undone. What was reserved for it is free again.",
              )
            : t("This ends the negotiation and cannot be undone."),
        action: t("Withdraw"),
        keep: t("Leave it on the table"),
        danger: true,
      });
      if (sure) await alone({ move: "withdraw", body: {} });
    },
  };
}

function doneWords({ move }: Move, { offer }: AdRequest, other: string, me: Reader): string {
  const amount = money(offer.amount, offer.currency, { whole: true });
  switch (move) {
    case "accept":
      return t("Agreed with {other} at {amount}.", { other, amount });
    case "reject":
      return t("You rejected {amount} from {other}.", { amount, other });
    case "counter":
      return me === "sponsor"
        ? t("You offered {other} {amount}. It is their turn.", { other, amount })
        : t("You asked {other} for {amount}. It is their turn.", { other, amount });
    case "edit":
      return t("Your offer to {other} is {amount} now.", { other, amount });
    case "withdraw":
      return t("You took your offer to {other} back.", { other });
  }
}
