/** One payout, amounts in minor units: `gross` less `fee` is `net`. */
export interface Payout {
  movementId: string;
  /** ISO 8601. */
  at: string;
  campaignName: string;
  sponsorName: string;
  adRequestId: string;
  kind: "release" | "split" | "refund";
  gross: number;
  fee: number;
  net: number;
  currency: string;
}

/** What an influencer was paid in one month of their zone. */
export interface PayoutStatement {
  /** `YYYY-MM` */
  month: string;
  influencer: { id: string; name: string };
  timeZone: string;
  /** When the lines were read (ISO 8601). */
  madeAt: string;
  /** Oldest first. */
  payouts: readonly Payout[];
  totals: readonly PayoutTotal[];
}

/** What the payouts in one currency come to, in minor units. */
export interface PayoutTotal {
  currency: string;
  payouts: number;
  gross: number;
  fee: number;
  net: number;
}
