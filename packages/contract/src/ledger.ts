import * as v from "valibot";
import { LEDGER_ACCOUNTS, MOVEMENT_KINDS } from "./money-lists.ts";
import { PageQuery, page } from "./page.ts";
import { Instant } from "./primitives.ts";
import { Month } from "./report.ts";
import { WORK_STATUSES } from "./vocabulary.ts";

/**
 * One line of the ledger. `amount` in minor units: positive where it enters the account, negative
 * where it leaves. The lines of one movement sum to zero.
 */
export const LedgerLine = v.object({
  id: v.string(),
  movementId: v.string(),
  kind: v.picklist(MOVEMENT_KINDS),
  account: v.picklist(LEDGER_ACCOUNTS),
  amount: v.number(),
  currency: v.string(),
  adRequestId: v.string(),
  campaignId: v.string(),
  campaignName: v.string(),
  sponsorId: v.string(),
  sponsorName: v.string(),
  influencerId: v.string(),
  influencerName: v.string(),
  at: Instant,
});
export type LedgerLine = v.InferOutput<typeof LedgerLine>;
export const LedgerPage = page(LedgerLine);
export const LedgerQuery = v.object({ month: v.optional(Month), ...PageQuery });
export type LedgerQuery = v.InferOutput<typeof LedgerQuery>;

/**
 * What one's accounts came to, by currency, in minor units. A sponsor: `funded` paid in, `held`
 * still in escrow, `paid` gone to influencers and fees, `refunded` come back; funded = held + paid +
 * refunded. An influencer: `earned` net of fees, `coming` held for agreed work.
 */
export const LedgerSummary = v.object({
  items: v.array(
    v.object({
      currency: v.string(),
      funded: v.number(),
      held: v.number(),
      paid: v.number(),
      refunded: v.number(),
      earned: v.number(),
      coming: v.number(),
    }),
  ),
});
export type LedgerSummary = v.InferOutput<typeof LedgerSummary>;

/** One day's proof: that every movement of it and all accounts together sum to zero, and statuses agree. */
export const LedgerProof = v.object({
  day: v.string(),
  at: Instant,
  movements: v.number(),
  /** By currency what all lines up to the end of the day left in each kind of account. */
  balances: v.array(
    v.object({
      currency: v.string(),
      funding: v.number(),
      escrow: v.number(),
      earnings: v.number(),
      fee: v.number(),
      refunds: v.number(),
    }),
  ),
  /** What does not agree, in words; empty when the books balance. */
  problems: v.array(v.string()),
});
export type LedgerProof = v.InferOutput<typeof LedgerProof>;
export const LedgerProofPage = page(LedgerProof);
export const LedgerProofQuery = v.object(PageQuery);
/** All movements of the platform on one day (UTC), newest first; today without a day. */
export const AdminLedgerQuery = v.object({
  day: v.optional(v.pipe(v.string(), v.isoDate("Write the day as YYYY-MM-DD."))),
  ...PageQuery,
});
export type AdminLedgerQuery = v.InferOutput<typeof AdminLedgerQuery>;

/** An influencer's earnings of one closed month as PDF and CSV; the addresses work until `expiresAt`. */
export const Statement = v.object({
  month: v.string(),
  status: v.picklist(WORK_STATUSES),
  error: v.nullable(v.string()),
  madeAt: v.nullable(Instant),
  pdfUrl: v.optional(v.string()),
  csvUrl: v.optional(v.string()),
  expiresAt: v.optional(Instant),
});
export type Statement = v.InferOutput<typeof Statement>;
export const StatementPage = page(Statement);
export const StatementQuery = v.object(PageQuery);

/**
 * The agreement of both sides on paper. `hash` is the SHA-256 of the agreed terms in hexadecimal,
 * `offeredAt` and `acceptedAt` the times at which each side agreed to them.
 */
export const Agreement = v.object({
  status: v.picklist(WORK_STATUSES),
  offerVersion: v.number(),
  hash: v.string(),
  offeredBy: v.picklist(["sponsor", "influencer"]),
  offeredAt: Instant,
  acceptedAt: Instant,
  size: v.nullable(v.number()),
  url: v.optional(v.string()),
  expiresAt: v.optional(Instant),
});
export type Agreement = v.InferOutput<typeof Agreement>;
