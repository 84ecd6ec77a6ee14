import { AD_REQUEST_STATUSES, type AdRequestStatus } from "@tandem/contract";
import type { AdRequestRow } from "../ad-request/index.ts";
import type { Work } from "./deliverables.rules.ts";

const HOUR_MS = 3_600_000;

/** Milliseconds as hours with two decimals. */
export const hours = (ms: number): number => Math.round((ms / HOUR_MS) * 100) / 100;

/** From the first offer to the first answer of the side that was asked, in milliseconds. */
export const replyTime = ({
  repliedAt,
  createdAt,
}: Pick<AdRequestRow, "repliedAt" | "createdAt">): number | null =>
  repliedAt === undefined ? null : Date.parse(repliedAt) - Date.parse(createdAt);

/** The middle value, of an even number the mean of the two in the middle; null of none. */
export function median(values: readonly number[]): number | null {
  const sorted = Float64Array.from(values).sort();
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What a campaign's requests come to, counted one by one. */
export class RequestFigures {
  readonly byStatus = Object.fromEntries(AD_REQUEST_STATUSES.map((name) => [name, 0])) as Record<
    AdRequestStatus,
    number
  >;
  readonly work: Work = { due: 0, approved: 0, late: 0 };
  total = 0;
  private readonly replies: number[] = [];

  add(status: AdRequestStatus, work: Work, reply: number | null): void {
    this.total += 1;
    this.byStatus[status] += 1;
    this.work.due += work.due;
    this.work.approved += work.approved;
    this.work.late += work.late;
    if (reply !== null) this.replies.push(reply);
  }

  /** Ever accepted, whatever came of it: what the acceptance rate counts as well. */
  get accepted(): number {
    const { accepted, completed, cancelled } = this.byStatus;
    return accepted + completed + cancelled;
  }

  get medianReply(): number | null {
    return median(this.replies);
  }
}
