import type { AdRequest, Deliverable } from "@tandem/contract";

/** One piece of agreed work that is still to be done. */
export interface DueWork {
  request: AdRequest;
  work: Deliverable;
}

/** What is to be done with it. */
export const dueWords: Partial<Record<Deliverable["status"], string>> = {
  due: "Hand in",
  changes_requested: "Hand in again",
  approved: "Publish",
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
