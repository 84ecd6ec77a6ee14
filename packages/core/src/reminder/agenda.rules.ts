import type { StandingData } from "../account/index.ts";
import type { AdRequestData } from "../ad-request/index.ts";
import { type ByKind, type ItemOf, reading, shardOf } from "../platform/index.ts";
import { AGENDA_SHARDS, type Agendas } from "./agenda.entity.ts";

export type AgendaRow = ItemOf<typeof Agendas>;

const LONGEST_NICHE = 100;

/** A niche as it is compared: `Vegan  Cooking` and `vegan cooking` are one. */
export const nicheKey = (niche: string): string =>
  [...niche.normalize("NFKC").toLowerCase().trim().replace(/\s+/g, " ")]
    .slice(0, LONGEST_NICHE)
    .join("");

/** `category#niche`; undefined where no niche is named: that is nobody's in particular. */
export const nicheOf = ({ category, niche }: { category: string; niche: string }) => {
  const key = nicheKey(niche);
  return key === "" ? undefined : `${category}#${key}`;
};

/** Whose agenda an event is about, and what it may bring up there. */
export interface Concern {
  accountId: string;
  /**
   * `answer`: an offer awaits one. `work`: there is something to deliver. `look`: there may be
   * anything. `place`: only where and in what niche they are.
   */
  brings: "answer" | "work" | "look" | "place";
  requestId?: string;
}

const ofOffer = reading<AdRequestData, Concern | undefined>(({ data: { parties, turn } }) =>
  turn === "influencer" ? { accountId: parties.influencerId, brings: "answer" } : undefined,
);
const ofWork = reading<AdRequestData, Concern>(({ subjectId, data: { parties } }) => ({
  accountId: parties.influencerId,
  brings: "work",
  requestId: subjectId,
}));
const ofStanding = (brings: Concern["brings"]) =>
  reading<Pick<StandingData, "role">, Concern | undefined>(({ subjectId, data }) =>
    data.role === "influencer" ? { accountId: subjectId, brings } : undefined,
  );

/** Whose agenda an event may change; undefined where nobody's. */
export const CONCERNS: ByKind<Concern | undefined> = {
  "ad_request.offered": ofOffer,
  "ad_request.edited": ofOffer,
  "ad_request.countered": ofOffer,
  "ad_request.accepted": ofWork,
  "deliverable.changes_requested": ofWork,
  "deliverable.approved": ofWork,
  "account.registered": ofStanding("place"),
  "account.claimed": ofStanding("look"),
  "account.flagged": ofStanding("place"),
  "account.unflagged": ofStanding("look"),
  "account.profile_changed": ofStanding("place"),
};

/** Where someone is, as their account and profile say it now. */
export interface Whereabouts {
  zone: string;
  /** `category#niche`. */
  niche: string | undefined;
  /** Whether the account may act: who may not is not reminded. */
  active: boolean;
}

/** The keys under which an agenda is found when it is due. */
export const dueKeys = (accountId: string, zone: string, dueDay: string | undefined) =>
  dueDay === undefined
    ? { dueBucket: undefined, dueDay: undefined }
    : { dueBucket: `${zone}#${shardOf(accountId, AGENDA_SHARDS)}`, dueDay };

const earlier = (a: string | undefined, b: string | undefined): string | undefined =>
  a !== undefined && (b === undefined || a <= b) ? a : b;

/**
 * An agenda after what may have come up on `hint`: due then, or before where it was; never later
 * than it was, and never on a day that is settled.
 */
export function agendaAfter(
  before: AgendaRow | null,
  accountId: string,
  { zone, niche, active }: Whereabouts,
  hint: string | undefined,
): AgendaRow {
  const { settledDay } = before ?? {};
  const settled = hint !== undefined && settledDay !== undefined && hint <= settledDay;
  const dueDay = active ? earlier(before?.dueDay, settled ? undefined : hint) : undefined;
  return {
    ...before,
    accountId,
    zone,
    ...dueKeys(accountId, zone, dueDay),
    ...(active && niche !== undefined
      ? { nicheBucket: `${niche}#${zone}`, nicheMember: accountId }
      : { nicheBucket: undefined, nicheMember: undefined }),
    rev: (before?.rev ?? 0) + 1,
  };
}

const KEPT = ["zone", "dueBucket", "dueDay", "nicheBucket"] as const;

/** Whether a row would be any different for being written. */
export const differs = (before: AgendaRow | null, after: AgendaRow): boolean =>
  before === null || KEPT.some((name) => before[name] !== after[name]);
