import type { InfluencerRecord, SponsorRecord } from "@tandem/contract";

const many = (number: number, one: string, more: string) =>
  `${number} ${number === 1 ? one : more}`;

/** `Pays in 2 days (median), 14 payments, no disputes`. */
export function sponsorRecordWords({ payments, medianDays, disputes }: SponsorRecord): string {
  const contested = disputes === 0 ? "no disputes" : many(disputes, "dispute", "disputes");
  if (payments === 0) return disputes === 0 ? "No payment yet" : `No payment yet, ${contested}`;
  const paid = many(payments, "payment", "payments");
  if (medianDays === null) return `${paid}, ${contested}`;
  const days = Math.round(medianDays);
  const soon = days < 1 ? "Pays within a day" : `Pays in ${many(days, "day", "days")}`;
  return `${soon} (median), ${paid}, ${contested}`;
}

/** `Answers in 4 h, 96 % on time, 12 collaborations completed`. */
export function influencerRecordWords(record: InfluencerRecord): string {
  const { medianReplyHours: hours, onTimeRate, completed } = record;
  const parts = [
    hours === null ? undefined : answersIn(hours),
    onTimeRate === null ? undefined : onTime(onTimeRate),
    completed === 0 ? undefined : `${many(completed, "collaboration", "collaborations")} completed`,
  ].filter((part) => part !== undefined);
  return parts.length === 0 ? "No collaboration yet" : parts.join(", ");
}

const answersIn = (hours: number) => {
  if (hours < 1) return "Answers within an hour";
  return hours < 48
    ? `Answers in ${Math.round(hours)} h`
    : `Answers in ${Math.round(hours / 24)} days`;
};

/** Rounded down, so that only what always was is called so. */
const onTime = (rate: number) =>
  rate === 1 ? "always on time" : `${Math.floor(100 * rate)} % on time`;
