import type { AdRequest, Deliverable } from "@tandem/contract";
import { t } from "../language/t.ts";

/** One piece of agreed work that is still to be done. */
export interface DueWork {
  request: AdRequest;
  work: Deliverable;
}

/** What is to be done with it. */
export const dueWords: Partial<Record<Deliverable["status"], string>> = {
  due: t("Hand in"),
  changes_requested: t("Hand in again"),
  approved: t("Publish"),
};

const open = new Set<Deliverable["status"]>(["due", "changes_requested", "approved"]);

/** What is still owed on accepted requests, the earliest first. Submitted work waits for the sponsor. */
export function dueWork(requests: readonly AdRequest[]): DueWork[] {
  return requests
    .filter((request) => request.status === "accepted")
    .flatMap((request) => request.deliverables.map((work) => ({ request, work })))
    .filter(({ work }) => open.has(work.status))
    .sort((a, b) => a.work.dueDate.localeCompare(b.work.dueDate));
}

const WEEK_MS = 7 * 86_400_000;

/** What of it is late or due within seven days. */
export const dueSoon = (all: readonly DueWork[], now: number): DueWork[] =>
  all.filter(({ work }) => work.overdue || Date.parse(`${work.dueDate}T23:59:59Z`) - now < WEEK_MS);
