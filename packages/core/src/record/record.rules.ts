import type { InfluencerRecord, Side, SponsorRecord } from "@tandem/contract";
import type { AdRequestData } from "../ad-request/index.ts";
import { type ByKind, type ItemOf, readBy, reading, type Told } from "../platform/index.ts";
import type { Records } from "./record.entity.ts";

export type RecordRow = ItemOf<typeof Records>;
/** What is kept of either side, without whose it is. */
export type Marks = Omit<RecordRow, "id" | "side" | "rev">;

/** The median is of so many last times: a year's work of a busy account, and a row that stays small. */
export const TIMES_KEPT = 50;

const HOUR_MS = 3_600_000;

/** A mark in somebody's record: one more of something, or how long it took. */
export interface Mark {
  id: string;
  side: Side;
  counts?: Partial<
    Record<"handedIn" | "handedInOnTime" | "completed" | "payments" | "disputes", number>
  >;
  replyHours?: number;
  waitedDays?: number;
}

type Reader = (event: Told<string, AdRequestData>) => Mark[];

/** The influencer's first answer to an offer; how sponsors answer applications is in no record. */
const answered: Reader = ({ data: { parties, repliedAfterMs } }) =>
  repliedAfterMs === undefined || parties.startedBy !== "sponsor"
    ? []
    : [
        {
          id: parties.influencerId,
          side: "influencer",
          replyHours: repliedAfterMs / HOUR_MS,
        },
      ];

/** Told of the first submission of a piece alone. */
const handedIn: Reader = ({ data: { parties, work } }) =>
  work?.onTime === undefined
    ? []
    : [
        {
          id: parties.influencerId,
          side: "influencer",
          counts: { handedIn: 1, handedInOnTime: work.onTime ? 1 : 0 },
        },
      ];

/** What an admin decided is a payment, but says nothing of how soon the sponsor pays. */
const paid: Reader = ({ data: { parties, payment, disputed } }) => [
  { id: parties.influencerId, side: "influencer", counts: { completed: 1 } },
  {
    id: parties.sponsorId,
    side: "sponsor",
    counts: { payments: 1 },
    ...(!disputed && payment?.waitedDays !== undefined && { waitedDays: payment.waitedDays }),
  },
];

const disputed: Reader = ({ data: { parties } }) => [
  { id: parties.sponsorId, side: "sponsor", counts: { disputes: 1 } },
];

const MARKS: ByKind<Mark[]> = {
  "ad_request.accepted": reading(answered),
  "ad_request.rejected": reading(answered),
  "ad_request.countered": reading(answered),
  "ad_request.disputed": reading(disputed),
  "deliverable.submitted": reading(handedIn),
  "payment.released": reading(paid),
  "payment.split": reading(paid),
};

export const RECORD_KINDS = Object.keys(MARKS);

/** What an event leaves in the records of its parties. */
export const marksOf = (event: Told): Mark[] => readBy(MARKS, event);

/** The record with one more mark. */
export function marked(row: Marks, mark: Mark): Marks {
  const counts = Object.entries(mark.counts ?? {}).map(([name, by]) => [
    name,
    (row[name as keyof typeof mark.counts] ?? 0) + by,
  ]);
  return {
    ...row,
    ...Object.fromEntries(counts),
    ...(mark.replyHours !== undefined && { replyHours: withLast(row.replyHours, mark.replyHours) }),
    ...(mark.waitedDays !== undefined && { waitedDays: withLast(row.waitedDays, mark.waitedDays) }),
  };
}

const withLast = (times: readonly number[] | undefined, time: number): number[] =>
  [...(times ?? []), time].slice(-TIMES_KEPT);

/** The middle, or the mean of the two in the middle, with one decimal; null of none. */
export function medianOf(times: readonly number[] | undefined): number | null {
  if (!times || times.length === 0) return null;
  const inOrder = times.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(inOrder.length / 2)] as number;
  const lower = inOrder[Math.ceil(inOrder.length / 2) - 1] as number;
  return Math.round(5 * (lower + upper)) / 10;
}

/** How a sponsor pays, as others see it. */
export const sponsorRecord = (row: Marks | null): SponsorRecord => ({
  payments: row?.payments ?? 0,
  medianDays: medianOf(row?.waitedDays),
  disputes: row?.disputes ?? 0,
});

/** How an influencer works, as others see it. */
export const influencerRecord = (row: Marks | null): InfluencerRecord => ({
  medianReplyHours: medianOf(row?.replyHours),
  onTimeRate: row?.handedIn ? (row.handedInOnTime ?? 0) / row.handedIn : null,
  completed: row?.completed ?? 0,
});
