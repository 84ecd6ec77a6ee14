import type { Card, Receipt } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { type Api, ApiProblem, api } from "../api.ts";
import { createQuery, invalidate, type QueryResult } from "../data/query.ts";
import { t } from "../language/t.ts";

const keyOf = (id: string) => `/ad-requests/${id}/payment`;

/** What was paid for a request, and what became of it. */
export const createReceipt = (id: Accessor<string | false>): QueryResult<Receipt> =>
  createQuery<Receipt>(
    () => id() && keyOf(String(id())),
    (signal) => api.get(keyOf(String(id())), {}, { signal }),
    { refreshEvery: 30_000 },
  );

export interface Paying {
  /** Charges the card; what is thrown says in words whether anything was charged. */
  pay: (card: Card) => Promise<Receipt>;
  /** The card was changed: what comes next is another attempt. */
  another: () => void;
}

/**
 * Pays for a request. Trying the same card again after an outcome that is not known is the same
 * attempt, with the same Idempotency-Key, so that it is charged once; a changed card, or another
 * try after a refusal, is an attempt of its own. Nothing of the card is kept here: the one who
 * types says when it is another one.
 */
export function makePaying(id: Accessor<string>, post: Api["post"] = api.post): Paying {
  let key = crypto.randomUUID();
  const another = () => {
    key = crypto.randomUUID();
  };
  return {
    another,
    async pay(card) {
      try {
        const options = { idempotencyKey: key };
        const receipt = await post<Receipt>(keyOf(id()), { card }, options);
        for (const stale of ["/ad-requests", "/campaigns", "/stats", "/notifications", "/ledger"]) {
          invalidate(stale);
        }
        return receipt;
      } catch (cause) {
        if (!(cause instanceof ApiProblem)) throw cause;
        if (!cause.uncertain) another();
        if (cause.status === 409) invalidate("/ad-requests");
        throw told(cause);
      }
    },
  };
}

const words: Record<string, string> = {
  "payment.declined": t(
    "Your bank said no. Nothing was charged. Try another card, or ask your bank.",
  ),
  "payment.insufficient_funds": t("Nothing was charged. Try another card."),
  "payment.unreachable": t(
    "We do not know yet whether the card was charged. Trying again is safe: you pay only once.",
  ),
  "payment.in_progress": t(
    "Another payment for this is under way. Nothing was charged by this try. Look again in a moment.",
  ),
  "payment.already_paid": t("Nothing was charged again."),
};

/** The refusal in words about money. */
function told(problem: ApiProblem): ApiProblem {
  const unknown = t("Trying again with the same card is safe: you pay only once.");
  const detail =
    words[problem.code] ?? (problem.uncertain ? `${problem.message} ${unknown}` : problem.message);
  const { status, code, title, errors } = problem;
  return new ApiProblem(
    { status, code, title, detail, errors: [...errors] },
    problem.requestId,
    problem.retryAfter,
  );
}
