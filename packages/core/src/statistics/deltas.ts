import type { AccountStatus, AdRequestStatus, Side, Visibility } from "@tandem/contract";
import type { ActiveData, StandingData } from "../account/index.ts";
import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData, MoneyMoved } from "../campaign/index.ts";
import { type ByKind, readBy, reading, type Told } from "../platform/index.ts";
import {
  type Counter,
  counterOn,
  type Daily,
  monthOf,
  NOW,
  nowIn,
  POTS,
  type StandingCounter,
} from "./counters.ts";
import { PLATFORM } from "./figures.entity.ts";

/** How much an event changes one counter: in `row` of `scope` (the platform or an account's id). */
export interface Delta {
  scope: string;
  row: string;
  counter: Counter;
  by: number;
}

/** What an event changes in the figures. Adding is all there is to it, so the order of events is no matter. */
export const deltasOf = (event: Told): Delta[] =>
  readBy(DELTAS, event).filter(({ by }) => by !== 0);

const now = (scope: string, counter: StandingCounter, by: number): Delta => ({
  scope,
  row: NOW,
  counter,
  by,
});
const onDay = (scope: string, what: Daily, day: string, by = 1): Delta => ({
  scope,
  row: monthOf(day),
  counter: counterOn(what, day),
  by,
});

/** From one state to another: one less there, one more here; null is outside of what is counted. */
const moved = <S extends string>(
  scopes: readonly string[],
  name: (state: S) => StandingCounter,
  from: S | null,
  to: S | null,
): Delta[] =>
  from === to
    ? []
    : scopes.flatMap((scope) => [
        ...(from === null ? [] : [now(scope, name(from), -1)]),
        ...(to === null ? [] : [now(scope, name(to), 1)]),
      ]);

const money = (scopes: readonly string[], moves: MoneyMoved | undefined): Delta[] => {
  if (!moves) return [];
  const { leaves } = moves;
  return scopes.flatMap((scope) => [
    ...POTS.map((pot) => ({
      scope,
      row: nowIn(moves.currency),
      counter: pot,
      by: moves[pot] ?? 0,
    })),
    ...(leaves
      ? [{ scope, row: nowIn(leaves.currency), counter: "budget" as const, by: leaves.budget }]
      : []),
  ]);
};

const standing = (more: (event: Told<string, StandingData>) => Delta[] = () => []) =>
  reading<StandingData, Delta[]>((event) => {
    const { role, from, to } = event.data;
    const name = (status: AccountStatus) => `${role}_${status}` as const;
    return [...moved([PLATFORM], name, from, to), ...more(event)];
  });
/** Those who run Tandem do not sign up. */
const signUp = ({ at, data }: Told<string, StandingData>): Delta[] =>
  data.role === "admin" ? [] : [onDay(PLATFORM, "signUps", at)];

const active = reading<ActiveData, Delta[]>(({ data: { from, to } }) => [
  ...(from === null ? [] : [onDay(PLATFORM, "active", from, -1)]),
  onDay(PLATFORM, "active", to),
]);

const campaign = (flagged = 0) =>
  reading<CampaignData, Delta[]>(({ data }) => {
    const both = [PLATFORM, data.sponsorId];
    const counted = (state: CampaignData["to"] | null) => (state === "deleted" ? null : state);
    const { from, to } = { from: counted(data.from), to: counted(data.to) };
    const before = from === null ? null : (data.visibilityBefore ?? data.visibility);
    const gone = to === null && data.flagged ? -1 : 0;
    return [
      ...moved(both, (status) => `campaigns_${status}` as const, from, to),
      ...moved<Visibility>(
        [PLATFORM],
        (visibility) => `visibility_${visibility}` as const,
        before,
        to === null ? null : data.visibility,
      ),
      ...money(both, data.money),
      now(PLATFORM, "flaggedCampaigns", flagged + gone),
    ];
  });

/** What the sponsor paid is more than the influencer earned by the platform's part. */
const earnedLess = (
  scope: string,
  { fee, currency }: { fee: number; currency: string },
): Delta => ({
  scope,
  row: nowIn(currency),
  counter: "paid",
  by: -fee,
});

const negotiation = (what?: "offers" | "acceptances") =>
  reading<AdRequestData, Delta[]>(({ at, data }) => {
    const { sponsorId, influencerId } = data.parties;
    const all = [PLATFORM, sponsorId, influencerId];
    const status = (state: AdRequestStatus) => `requests_${state}` as const;
    const fee = data.payment?.fee && { fee: data.payment.fee, currency: data.payment.currency };
    const waits = (side: Side) => Number(data.turn === side) - Number(data.turnBefore === side);
    return [
      ...moved(all, status, data.from, data.to),
      now(sponsorId, "waiting", waits("sponsor")),
      now(influencerId, "waiting", waits("influencer")),
      ...money(all, data.money),
      ...(fee ? [earnedLess(influencerId, fee)] : []),
      ...(what ? all.map((scope) => onDay(scope, what, at)) : []),
    ];
  });

const DELTAS: ByKind<Delta[]> = {
  "account.registered": standing(signUp),
  "account.claimed": standing(signUp),
  "account.approved": standing(),
  "account.rejected": standing(),
  "account.flagged": standing(() => [now(PLATFORM, "flaggedUsers", 1)]),
  "account.unflagged": standing(() => [now(PLATFORM, "flaggedUsers", -1)]),
  "account.deleted": standing(),
  "account.active": active,
  // A profile that nobody has claimed is no user.
  "influencer.imported": () => [],

  "campaign.created": campaign(),
  "campaign.edited": campaign(),
  "campaign.published": campaign(),
  "campaign.paused": campaign(),
  "campaign.resumed": campaign(),
  "campaign.ended": campaign(),
  "campaign.archived": campaign(),
  "campaign.deleted": campaign(),
  "campaign.flagged": campaign(1),
  "campaign.unflagged": campaign(-1),

  "ad_request.offered": negotiation("offers"),
  "ad_request.applied": negotiation("offers"),
  "ad_request.edited": negotiation(),
  "ad_request.countered": negotiation(),
  "ad_request.messaged": negotiation(),
  "ad_request.accepted": negotiation("acceptances"),
  "ad_request.rejected": negotiation(),
  "ad_request.withdrawn": negotiation(),
  "ad_request.expired": negotiation(),
  "ad_request.cancelled": negotiation(),
  "ad_request.cancel_asked": negotiation(),
  "ad_request.cancel_declined": negotiation(),
  "ad_request.disputed": negotiation(),
  "deliverable.submitted": negotiation(),
  "deliverable.changes_requested": negotiation(),
  "deliverable.approved": negotiation(),
  "deliverable.published": negotiation(),
  "payment.held": negotiation(),
  "payment.declined": negotiation(),
  "payment.released": negotiation(),
  "payment.refunded": negotiation(),
  "payment.split": negotiation(),
};

/** The kinds of events that change the figures. */
export const COUNTED_KINDS = Object.keys(DELTAS);
