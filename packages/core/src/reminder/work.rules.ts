import type { DigestWork } from "@tandem/mail";
import { type AdRequestRow, isDisputed } from "../ad-request/index.ts";
import { dayIn } from "../platform/index.ts";
import { dayBefore, daysAfter, nineIn } from "./digest-time.ts";

/** For so many days after it was due, a late deliverable is reason enough for a digest. */
export const NAG_DAYS = 14;

export type Urgency = DigestWork["urgency"];
type Piece = AdRequestRow["deliverables"][number];

/** What its influencer has to do next with a piece of work; absent is nothing. */
const STEPS: Partial<Record<Piece["status"], DigestWork["step"]>> = {
  due: "hand-in",
  changes_requested: "change",
  approved: "publish",
};
export interface ToDo extends Piece {
  step: DigestWork["step"];
}

/** The pieces of a request that wait for its influencer; none while an admin is to settle a dispute. */
export const toDoIn = (request: AdRequestRow): ToDo[] =>
  request.status !== "accepted" || isDisputed(request)
    ? []
    : request.deliverables.flatMap((piece) => {
        const step = STEPS[piece.status];
        return step ? [{ ...piece, step }] : [];
      });

/** How a due day stands to the sponsor's day at an instant; undefined while it is further off. */
export function urgencyOf(dueDate: string, sponsorZone: string, at: Date): Urgency | undefined {
  const today = dayIn(sponsorZone, at);
  if (dueDate < today) return "overdue";
  if (dueDate === today) return "today";
  return dueDate === daysAfter(today, 1) ? "tomorrow" : undefined;
}

/** Whether a piece makes a digest worth sending: what is long overdue is told only beside something else. */
export const isPressing = (dueDate: string, sponsorZone: string, at: Date): boolean =>
  urgencyOf(dueDate, sponsorZone, at) !== undefined &&
  dueDate >= daysAfter(dayIn(sponsorZone, at), -NAG_DAYS);

/**
 * The first local day, not before `from`, at whose digest some work of an accepted request presses;
 * undefined when none will. Due days are the sponsor's, so up to a day off the reader's.
 */
export function nextWorkDay(request: AdRequestRow, zone: string, from: string): string | undefined {
  const days = toDoIn(request)
    .map(({ dueDate }) => pressingFrom(dueDate, request.timeZone, zone, from))
    .filter((day) => day !== undefined);
  return days.sort()[0];
}

function pressingFrom(
  dueDate: string,
  sponsorZone: string,
  zone: string,
  from: string,
): string | undefined {
  // Nine o'clock here is at most a day away from the sponsor's date.
  const earliest = dayBefore(dayBefore(dueDate));
  let day = from > earliest ? from : earliest;
  for (let tries = 0; tries < 4; tries++, day = daysAfter(day, 1)) {
    if (isPressing(dueDate, sponsorZone, nineIn(zone, day))) return day;
  }
  return undefined;
}
