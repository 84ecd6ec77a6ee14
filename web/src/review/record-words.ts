import type { InfluencerRecord, SponsorRecord } from "@tandem/contract";
import { locale } from "../language/locale.ts";
import { t } from "../language/t.ts";
import { count, percent } from "../ui/format.ts";

/** What is known, one thing after the other, as the language lists things. */
const listed = (parts: readonly (string | undefined)[]): string =>
  new Intl.ListFormat(locale, { type: "unit", style: "short" }).format(
    parts.filter((part) => part !== undefined),
  );

/** `Pays in 2 days (median), 14 payments, no disputes`. */
export function sponsorRecordWords({ payments, medianDays, disputes }: SponsorRecord): string {
  const contested = t("{n, plural, =0 {no disputes} one {# dispute} other {# disputes}}", {
    n: disputes,
  });
  if (payments === 0) return listed([t("No payment yet"), disputes === 0 ? undefined : contested]);
  const paid = t("{n, plural, one {# payment} other {# payments}}", { n: payments });
  return listed([medianDays === null ? undefined : paysIn(medianDays), paid, contested]);
}

function paysIn(medianDays: number): string {
  const days = Math.round(medianDays);
  return days < 1
    ? t("Pays within a day (median)")
    : t("Pays in {n, plural, one {# day} other {# days}} (median)", { n: days });
}

/** `Answers in 4 h, 96% on time, 12 collaborations completed`. */
export function influencerRecordWords(record: InfluencerRecord): string {
  const { medianReplyHours: hours, onTimeRate, completed } = record;
  const done = t(
    "{n, plural, one {# collaboration completed} other {# collaborations completed}}",
    { n: completed },
  );
  const parts = [
    hours === null ? undefined : answersIn(hours),
    onTimeRate === null ? undefined : onTime(onTimeRate),
    completed === 0 ? undefined : done,
  ];
  return parts.every((part) => part === undefined) ? t("No collaboration yet") : listed(parts);
}

function answersIn(hours: number): string {
  if (hours < 1) return t("Answers within an hour");
  return hours < 48
    ? t("Answers in {n} h", { n: count(Math.round(hours)) })
    : t("Answers in {n, plural, one {# day} other {# days}}", { n: Math.round(hours / 24) });
}

/** Rounded down, so that only what always was is called so. */
const onTime = (rate: number): string =>
  rate === 1
    ? t("always on time")
    : t("{share} on time", { share: percent(Math.floor(100 * rate) / 100, 0) });
