import type { Job, JobCause } from "@tandem/contract";
import { locale } from "../language/locale.ts";
import { t } from "../language/t.ts";
import { count } from "../ui/format.ts";
import { sentence } from "../words.ts";

/** Steps of the sweep, by the names of what they count; one not known here is spelled as it is. */
const steps: Record<string, string> = {
  expired: t("offers that ran out"),
  approved: t("submissions that nobody answered"),
  resumed: t("charges that were not noted"),
  released: t("payments that nobody released"),
  ended: t("campaigns whose last day is over"),
  stuck: t("runs that were lost"),
};
const stepsWords = (names: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(
    names.map((name) => steps[name] ?? name),
  );

const words: Record<JobCause["kind"], (cause: JobCause) => string> = {
  stopped: () => t("It stopped on the way; the next attempt goes on from there."),
  steps_failed: ({ steps: failed = [] }) =>
    t("This failed and is tried again: {steps}.", { steps: stepsWords(failed) }),
  never_began: () => t("It never began: nothing took it from its queue."),
  silent: () => t("It went silent on the way and nothing took it up again."),
  never_came_back: ({ lost = 0, planned = 0 }) =>
    t("{lost} of {planned} that it planned never came back.", {
      lost: count(lost),
      planned: count(planned),
    }),
};

/**
 * Why a run failed, in the reader's language; in the API's own words for runs of long ago. Null for
 * one that did not fail.
 */
export const failureOf = ({ error, cause }: Pick<Job, "error" | "cause">): string | null =>
  (cause && words[cause.kind]?.(cause)) ?? (error && sentence(error));
