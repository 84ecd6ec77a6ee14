import { type ErrorCode, type FieldError, titleOf } from "@tandem/contract";

/** A refusal that the caller may see: one code of the closed list, words, and fields where it is about some. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: ErrorCode;
  readonly errors: FieldError[] | undefined;
  /** Seconds after which trying again makes sense. */
  readonly retryAfter: number | undefined;

  constructor(
    code: ErrorCode,
    detail?: string,
    more: { errors?: FieldError[]; retryAfter?: number } = {},
  ) {
    super(detail ?? `${titleOf(code)}.`);
    this.code = code;
    this.errors = more.errors;
    this.retryAfter = more.retryAfter;
  }
}

/** Makes a refusal; `throw refuse("campaign.over_budget", "…")`. */
export const refuse = (
  code: ErrorCode,
  detail?: string,
  more?: { errors?: FieldError[]; retryAfter?: number },
): Refusal => new Refusal(code, detail, more);

/** A refusal about one field of the body. */
export const refuseField = (path: string, message: string): Refusal =>
  new Refusal("request.invalid", message, { errors: [{ path, message }] });
