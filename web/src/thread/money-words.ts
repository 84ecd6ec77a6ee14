import type { AdRequest, Payment } from "@tandem/contract";
import { t } from "../language/t.ts";
import type { Tone } from "../ui/Badge.tsx";
import { date, money } from "../ui/format.ts";
import type { Reader } from "./thread-words.ts";

export const paymentWords: Record<Payment["status"], { word: string; tone: Tone }> = {
  unpaid: { word: t("Not paid yet"), tone: "warn" },
  held: { word: t("Held"), tone: "good" },
  released: { word: t("Released"), tone: "good" },
  refunded: { word: t("Refunded"), tone: "neutral" },
  split: { word: t("Split"), tone: "neutral" },
};

/** Where the money is and what becomes of it, told to the one who reads. */
export function moneyWords(request: AdRequest, me: Reader): string {
  const { payment, offer, sponsorName: sponsor, influencerName: influencer } = request;
  const say = (minor: number) => money(minor, offer.currency);
  const total = payment.amount ?? offer.amount;
  const amount = say(total);
  const paid = payment.influencerAmount ?? total;
  const day = date(payment.settledAt ?? request.updatedAt, "date");
  const own = me === "sponsor";
  switch (payment.status) {
    case "unpaid":
      if (request.status !== "accepted") return t("No money was paid.");
      return own
        ? t(
            "Nothing is paid yet. Once you pay, {amount} is held: {influencer} sees that it is there and gets it when the work is live.",
            { amount, influencer },
          )
        : t(
            "{sponsor} has not paid yet. Once that is done, the money is held until the work is live.",
            { sponsor },
          );
    case "held":
      return `${t("{amount} is held safely.", { amount })} ${endWords(request, me)}`;
    case "released":
      return (
        (me === "influencer"
          ? t("{amount} went to you on {day}.", { amount: say(paid), day })
          : t("{amount} went to {influencer} on {day}.", { amount: say(paid), influencer, day })) +
        feeWords(request)
      );
    case "refunded":
      return own
        ? t("{amount} went back to your card on {day}.", { amount, day })
        : t("{amount} went back to {sponsor} on {day}.", { amount, sponsor, day });
    case "split": {
      const parts = { day, paid: say(paid), back: say(total - paid), influencer, sponsor };
      return splitWords(parts, me) + feeWords(request);
    }
  }
}

function endWords(request: AdRequest, me: Reader): string {
  const { payment, sponsorName: sponsor, influencerName: influencer } = request;
  if (payment.releasesAt) {
    const day = date(payment.releasesAt, "moment");
    if (me === "sponsor")
      return t("All work is live: release it, or it goes to {influencer} by itself on {day}.", {
        influencer,
        day,
      });
    return me === "influencer"
      ? t("All work is live: it goes to you by itself on {day}.", { day })
      : t("All work is live: it goes to {influencer} by itself on {day}.", { influencer, day });
  }
  if (me === "sponsor")
    return t("It goes to {influencer} when all work is live and you release it.", { influencer });
  return me === "influencer"
    ? t("It goes to you when all work is live and {sponsor} releases it.", { sponsor })
    : t("It goes to {influencer} when all work is live and {sponsor} releases it.", {
        influencer,
        sponsor,
      });
}

function splitWords(
  parts: Record<"day" | "paid" | "back" | "influencer" | "sponsor", string>,
  me: Reader,
): string {
  const { day, paid, back, influencer, sponsor } = parts;
  if (me === "sponsor")
    return t("An admin split it on {day}: {paid} went to {influencer}, {back} back to your card.", {
      day,
      paid,
      influencer,
      back,
    });
  return me === "influencer"
    ? t("An admin split it on {day}: {paid} went to you, {back} back to {sponsor}.", {
        day,
        paid,
        back,
        sponsor,
      })
    : t("An admin split it on {day}: {paid} went to {influencer}, {back} back to {sponsor}.", {
        day,
        paid,
        influencer,
        back,
        sponsor,
      });
}

function feeWords({ payment, offer }: AdRequest): string {
  if (!payment.fee) return "";
  const fee = money(payment.fee, offer.currency);
  return ` ${t("Tandem kept {fee} of it as its fee.", { fee })}`;
}
