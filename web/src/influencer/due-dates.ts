import type { AdRequest, Deliverable } from "@tandem/contract";

/** One piece of agreed work that is still to be done. */
export interface DueWork {
  request: AdRequest;
  work: Deliverable;
}

const open = new Set<Deliverable["status"]>(["due", "changes_requested", "approved"]);

/** What is still owed on accepted requests, the earliest first. Submitted work waits for the sponsor. */
export function dueWork(requests: readonly AdRequest[]): DueWork[] {
  return requests
    .filter((request) => request.status === "accepted")
    .flatMap((request) => request.deliverables.map((work) => ({ request, work })))
    .filter(({ work }) => open.has(work.status))
    .sort((a, b) => a.work.dueDate.localeCompare(b.work.dueDate));
}
