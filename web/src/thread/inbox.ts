import type { AdRequest, Side } from "@tandem/contract";
import type { Query } from "../api.ts";
import { t } from "../language/t.ts";
import { nextStep, type Step } from "./next-step.ts";
import type { ThreadLine } from "./threads.data.ts";

/** What a list of threads can be narrowed to; the first is what one sees at first. */
export const VIEWS = ["mine", "theirs", "agreed", "work", "ended", "all"] as const;
export type View = (typeof VIEWS)[number];

/** What stands in the address as a view; anything else is the first one. */
export const viewOf = (text: string): View => VIEWS.find((view) => view === text) ?? "mine";

export const viewWords: Record<View, string> = {
  mine: t("Your turn"),
  theirs: t("Their turn"),
  agreed: t("Agreed"),
  work: t("In work"),
  ended: t("Ended"),
  all: t("All"),
};

/** The order of a view that asks for none: what runs out first, or what moved last. */
export const sortOf = (view: View): string =>
  view === "mine" || view === "theirs" ? "expiring" : "recent";

/** What the API is asked for a view. What it cannot tell apart, {@link belongs} does. */
export function searchOf(view: View, me: Side, status: string, sort: string): Query {
  const other = me === "sponsor" ? "influencer" : "sponsor";
  const order = sort || sortOf(view);
  if (view === "mine" || view === "theirs")
    return { status: "pending", turn: view === "mine" ? me : other, sort: order, limit: 20 };
  if (view === "all") return { status, sort: order, limit: 20 };
  return { status: view === "ended" ? undefined : "accepted", sort: order, limit: 50 };
}

/** Whether a row of the answer is of the view: agreed is unpaid yet, in work is paid. */
export function belongs(view: View, { status, payment }: AdRequest): boolean {
  if (view === "agreed") return payment.status === "unpaid";
  if (view === "work") return payment.status !== "unpaid";
  return view !== "ended" || (status !== "pending" && status !== "accepted");
}

/** Threads with the same thing to do; without a title where there is only one such group. */
export interface Group {
  title: string;
  lines: ThreadLine[];
}

const doWords: Record<Step["act"], string> = {
  fund: t("To pay"),
  submit: t("To hand in"),
  check: t("To look at"),
  publish: t("To publish"),
  release: t("To release"),
  answer: t("Wishes to cancel"),
  review: t("To review"),
};
const order: readonly Step["act"][] = ["answer", "check", "fund", "submit", "publish", "release"];

/** Rows by what the reader has to do with them, what presses most first. */
export function groupsOf(lines: readonly ThreadLine[], me: Side): Group[] {
  const open = lines.filter(({ request }) => request.status === "pending");
  const rest = lines.filter(({ request }) => request.status !== "pending");
  const steps = order.map((act) => ({
    title: doWords[act],
    lines: rest.filter(({ request }) => nextStep(request, me)?.act === act),
  }));
  const idle = rest.filter(({ request }) => nextStep(request, me) === null);
  return [
    { title: t("Offers to answer"), lines: open },
    ...steps,
    { title: t("The other side is to act"), lines: idle },
  ].filter((group) => group.lines.length > 0);
}
