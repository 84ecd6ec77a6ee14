import { ApiProblem } from "../api.ts";

/** Whether a mailed link was refused because it was used, has run out or was never one. */
export const isSpentLink = (error: Error | undefined): boolean =>
  error instanceof ApiProblem &&
  (error.code === "auth.invalid_link" ||
    error.code === "request.not_found" ||
    error.errors.some((each) => each.path === "token"));

/** Whether the profile that a claim link is for already belongs to someone. */
export const isClaimed = (error: Error | undefined): boolean =>
  error instanceof ApiProblem && error.code === "account.already_claimed";
