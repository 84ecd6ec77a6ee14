import type { Notification } from "@tandem/contract";
import { t } from "../language/t.ts";
import { date } from "../ui/format.ts";

/** What happened on one day. */
export interface Day {
  key: string;
  items: Notification[];
}

const keyOf = (at: Date): string => `${at.getFullYear()}-${at.getMonth()}-${at.getDate()}`;

/** Notifications by the reader's own day, in the order that they come in. */
export function byDay(items: readonly Notification[]): Day[] {
  const days: Day[] = [];
  for (const each of items) {
    const key = keyOf(new Date(each.at));
    const last = days.at(-1);
    if (last?.key === key) last.items.push(each);
    else days.push({ key, items: [each] });
  }
  return days;
}

/** `Today`, `Yesterday`, `14 Mar 2026`. */
export function dayWord(at: string, now: number): string {
  const key = keyOf(new Date(at));
  const before = new Date(now);
  if (key === keyOf(before)) return t("Today");
  before.setDate(before.getDate() - 1);
  return key === keyOf(before) ? t("Yesterday") : date(at);
}
