import { ApiProblem } from "../api.ts";
import { toast } from "../ui/toast.ts";

/**
 * Says in a toast that something without a form of its own failed, and whether it was saved; where
 * nothing was to be saved (`reads`), only that it failed.
 */
export function tellFailure(what: string, cause: unknown, reads = false): void {
  const words = cause instanceof Error ? cause.message : "Something went wrong.";
  const problem = cause instanceof ApiProblem ? cause : undefined;
  const saved = problem?.uncertain
    ? " It may have been saved; the list will tell."
    : " Nothing was saved.";
  const id = problem?.requestId ? ` Request ${problem.requestId}.` : "";
  toast({ tone: "bad", text: `${what} ${words}${reads ? "" : saved}${id}` });
}
