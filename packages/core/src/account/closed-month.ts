import { monthAfter, monthIn, refuse } from "../platform/index.ts";
import type { AccountRow } from "./person.ts";

/**
 * That a month can be reported on to an account: it is over in the account's zone. The month before
 * the account was made counts too: it is quiet, and shows on the first day what such a paper is.
 *
 * @throws `report.month_open`; `request.not_found` for one before that
 */
export function assertClosedMonth(
  { timeZone, createdAt }: Pick<AccountRow, "timeZone" | "createdAt">,
  month: string,
  now: Date,
): void {
  const joined = monthIn(timeZone, new Date(createdAt));
  if (month < monthAfter(joined, -1)) throw refuse("request.not_found");
  if (month >= monthIn(timeZone, now)) {
    throw refuse("report.month_open", `In ${timeZone} the month ${month} is not over yet.`, {
      facts: { month, zone: timeZone },
    });
  }
}
