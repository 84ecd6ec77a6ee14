import type { AdRequest } from "@tandem/contract";

/** How the agreed work of a request stands. */
export interface Work {
  /** Agreed and not yet approved. */
  due: number;
  /** Approved or published. */
  approved: number;
  /** Of those due, still to be handed in after the end of the due day in the sponsor's zone. */
  late: number;
}

/** Nothing is due of a request that is not, or no longer, agreed. */
export function workOf({ status, deliverables }: AdRequest): Work {
  const work = { due: 0, approved: 0, late: 0 };
  for (const one of deliverables) {
    if (one.status === "approved" || one.status === "published") work.approved += 1;
    else if (status === "accepted") {
      work.due += 1;
      if (one.overdue) work.late += 1;
    }
  }
  return work;
}
