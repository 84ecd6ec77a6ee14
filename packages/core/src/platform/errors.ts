import {
  type ErrorCode,
  type FieldError,
  type FieldFault,
  type RefusalFacts,
  titleOf,
} from "@tandem/contract";

interface RefusalDetails {
  /** What the words tell in figures and names. */
  facts?: RefusalFacts;
  errors?: FieldError[];
  retryAfter?: number;
  appeal?: string;
}

/** A refusal that the caller may see: one code of the closed list, words, and fields where it is about some. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ErrorCode;
  readonly facts: RefusalFacts | undefined;
  readonly errors: FieldError[] | undefined;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;
  /** Proves that the caller may appeal against what this is about. */
  readonly appeal: string | undefined;

  constructor(code: ErrorCode, detail?: string, more: RefusalDetails = {}) {
    super(detail ?? `${titleOf(code)}.`);
    this.code = code;
    this.facts = more.facts;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
    this.appeal = more.appeal;
  }
}

/** Makes a refusal; `throw refuse("campaign.over_budget", "…")`. */
export const refuse = (code: ErrorCode, detail?: string, more?: RefusalDetails): Refusal =>
  new Refusal(code, detail, more);

/** A refusal about one field of the body; `why` says it in pieces where the message has figures. */
export const refuseField = (path: string, message: string, why?: FieldFault): Refusal =>
  new Refusal("request.invalid", message, { errors: [{ path, message, ...(why && { why }) }] });
