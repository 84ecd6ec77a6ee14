import type { FieldFault, RefusalFacts } from "@tandem/contract";
import { t } from "../language/t.ts";

/** One refused field: `path` in dots from the top of the body (`location.country`). */
export interface FieldProblem {
  path: string;
  message: string;
  why?: FieldFault;
}

/** An RFC 9457 answer as the API gives it. */
export interface ProblemDocument {
  type?: string;
  title?: string;
  status?: number;
  detail?: string;
  code?: string;
  facts?: RefusalFacts;
  errors?: FieldProblem[];
  appeal?: string;
}

/**
 * What the API answered instead of a result. `code` is the API's own closed list;
 * `network.unreachable` (status 0) says that no answer came, `network.offline` that nothing was sent,
 * `network.unreadable` that what came was no answer of the API. `uncertain` tells whether the request may have taken effect all the
 * same; `requestId` finds it in the log, and is had only of what went wrong on our side: a refusal says
 * all there is to know.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly errors: readonly FieldProblem[];
  readonly requestId: string | undefined;
  /** Of a suspended account at log-in: the token of the page at which to appeal. */
  readonly appeal: string | undefined;
  /** Seconds to wait before another try, when the answer named them. */
  readonly retryAfter: number | undefined;

  constructor(document: ProblemDocument, requestId?: string, retryAfter?: number) {
    super(document.detail ?? document.title ?? t("Something went wrong."));
    this.name = "ApiProblem";
    this.status = document.status ?? 0;
    this.code = document.code ?? "network.unreadable";
    this.title = document.title ?? t("Something went wrong");
    this.errors = document.errors ?? [];
    this.requestId = this.status >= 400 && this.status < 500 ? undefined : requestId;
    this.appeal = document.appeal;
    this.retryAfter = retryAfter;
  }

  get uncertain(): boolean {
    return this.code !== OFFLINE && (this.status === 0 || this.status >= 500);
  }
}

const OFFLINE = "network.offline";

/** The problem for a change that was not even sent, because there is no connection. */
export function offline(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: OFFLINE,
    title: t("You are offline"),
    detail: t("You are offline. Try again once you have a connection."),
  });
}

/** The problem for a request that got no answer at all. */
export function unreachable(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: "network.unreachable",
    title: t("No connection"),
    detail: t("Tandem could not be reached. Check your connection and try again."),
  });
}

/**
 * The same in the reader's language: with its figures where it has some, else by the sentence where
 * that is known, else by the code. What none of them tells stays as the API wrote it.
 */
async function inOwnWords(document: ProblemDocument): Promise<ProblemDocument> {
  if (__LANGUAGE__ === "en") return document;
  const modules = [import("./refusals.ts"), import("./refusal-figures.ts")] as const;
  const [words, figures] = await Promise.all(modules).catch(() => []);
  if (!words || !figures) return document;
  const { detail = "", title, code = "", facts, errors } = document;
  const refusal = words.refusalOf(code);
  const told = figures.figuresOf(code, facts) ?? (words.spoken(detail) ? undefined : refusal);
  return {
    ...document,
    title: refusal ?? title,
    detail: told ? t("{refusal}.", { refusal: told }) : (words.spoken(detail) ?? detail),
    errors: errors?.map(({ path, message, why }) => ({
      path,
      message: words.spoken(message) ?? figures.faultWords(why) ?? message,
    })),
  };
}

/** Reads a refusal, whatever a proxy in between made of its body. */
export async function readProblem(response: Response): Promise<ApiProblem> {
  const requestId = response.headers.get("x-request-id") ?? undefined;
  const wait = Number(response.headers.get("retry-after"));
  const body = await response.json().catch(() => ({}));
  const document = typeof body === "object" && body !== null ? (body as ProblemDocument) : {};
  return new ApiProblem(
    {
      title: response.statusText || undefined,
      ...(await inOwnWords(document)),
      status: response.status,
    },
    requestId,
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
  );
}
