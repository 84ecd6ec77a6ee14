import type { AdRequest } from "@tandem/contract";
import { type Accessor, createSignal } from "solid-js";
import { ApiProblem } from "../api.ts";
import { invalidate } from "../data/query.ts";
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
          title: `${other()} made a newer offer meanwhile.`,
          text: `This is version ${thread.request().offer.version}. Nothing was accepted: read it, then answer.`,
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
      const sure = await ask({
        title: `Accept ${money(offer.amount, offer.currency)} for ${deliverablesWords(offer)}, due ${date(offer.dueDate, "day")}?`,
        body:
          thread.me() === "sponsor"
            ? "The amount is committed in your budget. After this nobody can change the terms alone."
            : "You agree to make this by then. After this nobody can change the terms alone.",
        action: `Accept ${money(offer.amount, offer.currency)}`,
        keep: "Keep negotiating",
      });
      if (sure) await alone({ move: "accept", body: { offerVersion: offer.version } });
    },
    async withdraw() {
      const { offer } = thread.request();
      const sure = await ask({
        title: `Take back your offer of ${money(offer.amount, offer.currency)}?`,
        body:
          thread.me() === "sponsor"
            ? "This ends the negotiation and cannot be undone. What was reserved for it is free again."
            : "This ends the negotiation and cannot be undone.",
        action: "Withdraw",
        keep: "Leave it on the table",
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
      return `Agreed with ${other} at ${amount}.`;
    case "reject":
      return `You rejected ${amount} from ${other}.`;
    case "counter":
      return me === "sponsor"
        ? `You offered ${other} ${amount}. It is their turn.`
        : `You asked ${other} for ${amount}. It is their turn.`;
    case "edit":
      return `Your offer to ${other} is ${amount} now.`;
    case "withdraw":
      return `You took your offer to ${other} back.`;
  }
}
