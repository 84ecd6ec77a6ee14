import {
  type AccountStatus,
  type Offer,
  type Role,
  type Side,
  VISIBILITIES,
  type Visibility,
} from "@tandem/contract";
import fc from "fast-check";
import type { CampaignData, MoneyMoved } from "../campaign/index.ts";
import { newId, SYSTEM, type Told } from "../platform/index.ts";
import { AFTERMATHS, type Aftermath, aftermathOf } from "./aftermath.testing.ts";

/** The day on which random histories end. */
export const TODAY = new Date("2026-03-10T12:00:00.000Z");
const DAY_MS = 86_400_000;
export const instant = (daysAgo: number) =>
  new Date(TODAY.getTime() - daysAgo * DAY_MS).toISOString();

const told = (kind: string, subjectId: string, daysAgo: number, data: object): Told => ({
  id: newId("evt"),
  kind,
  at: instant(daysAgo),
  actor: SYSTEM,
  subjectType: kind.split(".")[0] ?? "",
  subjectId,
  data: { ...data },
});

export interface AccountLife {
  role: Role;
  signedUp: number;
  ends: AccountStatus;
  flagged: boolean;
  /** Days ago on which it logged in, earliest first. */
  seen: number[];
}
export interface CampaignLife {
  sponsor: string;
  currency: string;
  budget: number;
  raised: number;
  visibility: Visibility;
  turnsTo: Visibility;
  ends: "draft" | "live" | "paused" | "ended" | "archived" | "deleted";
  flagged: boolean;
}
export interface RequestLife {
  sponsor: string;
  influencer: string;
  begun: number;
  decided: number;
  amount: number;
  currency: string;
  startedBy: Side;
  ends: "pending" | "accepted" | "rejected" | "withdrawn" | "expired";
  /** What became of it once it was accepted, and what the platform took of what was paid. */
  after?: Aftermath;
  fee?: number;
}
export interface History {
  accounts: AccountLife[];
  campaigns: CampaignLife[];
  requests: RequestLife[];
}

const parties = {
  sponsor: fc.constantFrom("spo_a", "spo_b"),
  currency: fc.constantFrom("USD", "EUR"),
};
const ago = fc.integer({ min: 0, max: 40 });

export const history: fc.Arbitrary<History> = fc.record({
  accounts: fc.array(
    fc.record({
      role: fc.constantFrom<Role>("sponsor", "influencer", "admin"),
      signedUp: ago,
      ends: fc.constantFrom<AccountStatus>("pending", "active", "rejected"),
      flagged: fc.boolean(),
      seen: fc.uniqueArray(ago, { maxLength: 4 }).map((days) => days.sort((a, b) => b - a)),
    }),
    { maxLength: 8 },
  ),
  campaigns: fc.array(
    fc.record({
      ...parties,
      budget: fc.integer({ min: 0, max: 90_000 }),
      raised: fc.integer({ min: 0, max: 10_000 }),
      visibility: fc.constantFrom(...VISIBILITIES),
      turnsTo: fc.constantFrom(...VISIBILITIES),
      ends: fc.constantFrom("draft", "live", "paused", "ended", "archived", "deleted"),
      flagged: fc.boolean(),
    }),
    { maxLength: 6 },
  ),
  requests: fc.array(
    fc
      .record({
        ...parties,
        influencer: fc.constantFrom("inf_a", "inf_b", "inf_c"),
        begun: ago,
        quick: fc.integer({ min: 0, max: 10 }),
        amount: fc.integer({ min: 2, max: 5_000 }),
        after: fc.constantFrom(...AFTERMATHS),
        fee: fc.constantFrom(0, 1),
        startedBy: fc.constantFrom<Side>("sponsor", "influencer"),
        ends: fc.constantFrom("pending", "accepted", "rejected", "withdrawn", "expired"),
      })
      .map(({ quick, ...life }) => ({ ...life, decided: Math.max(0, life.begun - quick) })),
    { maxLength: 10 },
  ),
});

const accountEvents = ({ role, signedUp, ends, flagged, seen }: AccountLife): Told[] => {
  const id = newId("inf");
  const first: AccountStatus = ends === "active" && role !== "sponsor" ? "active" : "pending";
  const standing = (kind: string, from: AccountStatus | null, to: AccountStatus) =>
    told(`account.${kind}`, id, signedUp, { role, name: "X", from, to });
  const decided =
    ends === first ? [] : [standing(ends === "active" ? "approved" : "rejected", first, ends)];
  return [
    standing("registered", null, first),
    ...decided,
    ...(flagged ? [standing("flagged", ends, "suspended")] : []),
    ...seen.map((day, i) => {
      const before = seen[i - 1];
      const from = before === undefined ? null : instant(before).slice(0, 10);
      return told("account.active", id, day, { role, from, to: instant(day).slice(0, 10) });
    }),
  ];
};

const PATHS: Record<CampaignLife["ends"], Array<[string, CampaignData["to"]]>> = {
  draft: [],
  live: [["published", "live"]],
  paused: [
    ["published", "live"],
    ["paused", "paused"],
  ],
  ended: [
    ["published", "live"],
    ["ended", "ended"],
  ],
  archived: [
    ["published", "live"],
    ["paused", "paused"],
    ["resumed", "live"],
    ["archived", "archived"],
  ],
  deleted: [["deleted", "deleted"]],
};

const campaignEvents = (life: CampaignLife): Told[] => {
  const { sponsor, currency, budget, raised, visibility, turnsTo, ends, flagged } = life;
  const id = newId("cmp");
  const base = { sponsorId: sponsor, sponsorName: "S", name: "C" };
  let at: CampaignData["to"] = "draft";
  const event = (kind: string, to: CampaignData["to"], more: Partial<CampaignData> = {}) => {
    const data = { ...base, visibility: turnsTo, from: at, to, ...more };
    at = to;
    return told(`campaign.${kind}`, id, 1, data);
  };
  const money = (by: number): MoneyMoved => ({ currency, budget: by });
  const all = budget + raised;
  return [
    event("created", "draft", { from: null, visibility, money: money(budget) }),
    event("edited", "draft", { visibilityBefore: visibility, money: money(raised) }),
    ...(flagged ? [event("flagged", "draft")] : []),
    ...PATHS[ends].map(([kind, to]) =>
      event(kind, to, to === "deleted" ? { money: money(-all), flagged } : {}),
    ),
  ];
};

const requestEvents = (life: RequestLife): Told[] => {
  const { sponsor, influencer, begun, decided, amount, currency, startedBy, ends } = life;
  const id = newId("req");
  const turn: Side = startedBy === "sponsor" ? "influencer" : "sponsor";
  const reserved = startedBy === "sponsor" ? amount : 0;
  const base = {
    parties: {
      campaignId: "cmp_1",
      campaignName: "C",
      sponsorId: sponsor,
      sponsorName: "S",
      influencerId: influencer,
      influencerName: "I",
      startedBy,
    },
    offer: {} as Offer,
  };
  const taken: Partial<Record<RequestLife["ends"], MoneyMoved>> = {
    accepted: { currency, reserved: -reserved, committed: amount },
  };
  const pending = { ...base, from: "pending", to: "pending", turn, turnBefore: turn };
  return [
    told(startedBy === "sponsor" ? "ad_request.offered" : "ad_request.applied", id, begun, {
      ...pending,
      from: null,
      turnBefore: null,
      money: { currency, reserved },
    }),
    told("ad_request.messaged", id, begun, pending),
    ...(ends === "pending"
      ? []
      : [
          told(`ad_request.${ends}`, id, decided, {
            ...pending,
            to: ends,
            turn: null,
            money: taken[ends] ?? { currency, reserved: -reserved },
          }),
        ]),
    ...(ends === "accepted"
      ? aftermathOf(life, (kind, data) => told(kind, id, decided, { ...base, ...data }))
      : []),
  ];
};

/** What happened, as events in the order of each life. */
export const eventsOf = ({ accounts, campaigns, requests }: History): Told[] => [
  ...accounts.flatMap(accountEvents),
  ...campaigns.flatMap(campaignEvents),
  ...requests.flatMap(requestEvents),
];
