import type {
  Category,
  CounterOffer,
  NewAdRequest,
  NewApplication,
  NewCampaign,
  NewInfluencerProfile,
  NewSponsorProfile,
  Side,
} from "@tandem/contract";
import type * as v from "valibot";

/** Epoch milliseconds. */
export type Time = number;
export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

interface Member {
  username: string;
  email: string;
  name: string;
  registeredAt: Time;
  /** When the mailed link was followed; never where absent. */
  verifiedAt?: Time;
  /** The last time that it logged in; never where absent. */
  seenAt?: Time;
  flag?: { at: Time; reason: string };
}

export interface SponsorPlan extends Member {
  profile: v.InferOutput<typeof NewSponsorProfile> & { currency: string; timeZone: string };
  country: string;
  categories: readonly Category[];
  ownNames: readonly string[];
  /** What the admin decided; still waiting where absent. */
  decision?: { at: Time; rejected?: string };
}

export interface InfluencerPlan extends Member {
  profile: NewInfluencerProfile & { currency: string; timeZone: string };
  first: string;
  country: string;
  thanks: string;
  /** What it asks for one piece, in dollars. */
  dollars: number;
  /** Says that it takes no offers for now. */
  awayAt?: Time;
  /** When it brought its figures up to date. */
  /** When the media kit is published, and what stands above it. */
  kit?: { at: Time; headline: string };
  refreshedAt?: Time;
}

export type Fate = "draft" | "live" | "paused" | "ended" | "archived" | "flagged";
export interface CampaignPlan {
  sponsor: number;
  input: NewCampaign & { currency: string };
  product: string;
  niche: string;
  shown: string;
  fate: Fate;
  createdAt: Time;
  publishedAt: Time;
  /** From here on nobody negotiates: it is over, paused or frozen, or now has come. */
  closesAt: Time;
  endsAt: Time;
  archivedAt?: Time;
  flagReason?: string;
  /** A raise of the budget while it runs: what it began with. */
  raise?: { at: Time; from: number };
}

export type Move =
  | { kind: "offer"; input: Omit<NewAdRequest, "influencerId"> }
  | { kind: "apply"; input: NewApplication }
  | { kind: "edit"; amount: number; dueDate: string; message: string }
  | { kind: "counter"; input: CounterOffer }
  | { kind: "message"; text: string }
  | { kind: "accept" }
  | { kind: "reject"; reason?: string }
  | { kind: "withdraw" }
  | { kind: "expire"; expiresAt: Time }
  | { kind: "pay"; card: "good" | "declined" }
  | { kind: "submit"; n: number; url: string; text: string }
  | { kind: "changes"; n: number; note: string }
  | { kind: "approve"; n: number }
  | { kind: "approve by itself"; since: Time }
  | { kind: "publish"; n: number; url: string }
  | { kind: "release" }
  | { kind: "release by itself"; since: Time }
  | { kind: "cancel"; reason: string }
  | { kind: "dispute"; reason: string }
  | {
      kind: "settle";
      outcome: "release" | "refund" | "split";
      influencerAmount: number;
      reason: string;
    }
  | { kind: "review"; rating: number; text: string }
  | { kind: "report"; reason: "scam" | "payment_outside" | "fake_figures"; text: string };
/** What nobody does: it happens by itself, or an admin decides it. */
export const BY_NEITHER: ReadonlySet<Move["kind"]> = new Set([
  "expire",
  "approve by itself",
  "release by itself",
  "settle",
]);
/**
 * A move with who makes it, when, and what of the campaign's money is spoken for or paid after it.
 * `by` has no meaning for what neither side does.
 */
export type Step = Move & { at: Time; by: Side; held: number };

export interface ThreadPlan {
  campaign: number;
  influencer: number;
  steps: Step[];
}

export interface Plan {
  now: Time;
  begins: Time;
  admins: Array<{ username: string; name: string }>;
  sponsors: SponsorPlan[];
  influencers: InfluencerPlan[];
  campaigns: CampaignPlan[];
  threads: ThreadPlan[];
}
