import { ApiProblem } from "../api.ts";
import { t } from "../language/t.ts";
import { toast } from "../ui/toast.ts";

/**
 * Says in a toast that something without a form of its own failed, and whether it was saved; where
 * nothing was to be saved (`reads`), only that it failed. `what` is a whole sentence.
 */
export function tellFailure(what: string, cause: unknown, reads = false): void {
  const problem = cause instanceof ApiProblem ? cause : undefined;
  const told = [what, cause instanceof Error ? cause.message : t("Something went wrong.")];
  if (!reads) {
    told.push(
      problem?.uncertain
        ? t("It may have been saved; the list will tell.")
        : t("Nothing was saved."),
    );
  }
  if (problem?.requestId) told.push(t("Request {id}.", { id: problem.requestId }));
  toast({ tone: "bad", text: told.join(" ") });
}
