import type { BulkPlan } from "./bulk-offer.ts";

const keyOf = (account: string) => `tandem.offers.${account}`;

/** The offers of an account that were not all sent, kept on this device; undefined if none. */
export function keptPlan(account: string): BulkPlan | undefined {
  try {
    const kept = JSON.parse(localStorage.getItem(keyOf(account)) ?? "null") as BulkPlan | null;
    return kept && Array.isArray(kept.items) ? kept : undefined;
  } catch {
    return undefined;
  }
}

export function keepPlan(account: string, plan: BulkPlan): void {
  try {
    localStorage.setItem(keyOf(account), JSON.stringify(plan));
  } catch {
    // On a device without storage an interruption cannot be gone on with; what is open says so.
  }
}

export function dropPlan(account: string): void {
  try {
    localStorage.removeItem(keyOf(account));
  } catch {
    // A device without storage has kept nothing.
  }
}
