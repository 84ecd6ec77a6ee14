import type { OwnStatistics, User } from "@tandem/contract";

/** What a new sponsor does until the first collaboration is paid for, in order. */
export const FIRST_STEPS = ["approval", "campaign", "publish", "find", "offer", "fund"] as const;
export type FirstStep = (typeof FIRST_STEPS)[number];

type Known = Pick<OwnStatistics, "requests" | "campaigns" | "money">;

const sum = (counts: Record<string, number>): number =>
  Object.values(counts).reduce((all, each) => all + each, 0);

/** Which steps are done. `looked` says that influencers were looked for, which leaves no trace elsewhere. */
export function stepsDone(
  status: User["status"],
  known: Known,
  looked: boolean,
): Record<FirstStep, boolean> {
  const campaigns = sum(known.campaigns ?? {});
  const offered = sum(known.requests) > 0;
  return {
    approval: status === "active",
    campaign: campaigns > 0,
    publish: campaigns > (known.campaigns?.draft ?? 0),
    find: looked || offered,
    offer: offered,
    fund: known.money.some(({ held, paid }) => held + paid > 0),
  };
}

const kept = (what: string, id: string) => `tandem.first-steps.${what}.${id}`;

/** Whether something was noted on this device: that one looked for influencers, or wants no list. */
export function isNoted(what: "looked" | "hidden", id: string): boolean {
  try {
    return localStorage.getItem(kept(what, id)) !== null;
  } catch {
    return false;
  }
}

export function note(what: "looked" | "hidden", id: string): void {
  try {
    localStorage.setItem(kept(what, id), "yes");
  } catch {
    // A device without storage shows the list again, which is no harm.
  }
}
