import type { AdRequest, Payment, Side } from "@tandem/contract";
import type { Tone } from "../ui/Badge.tsx";
import { date, money } from "../ui/format.ts";
import { nameOfSide, type Reader } from "./thread-words.ts";

export const paymentWords: Record<Payment["status"], { word: string; tone: Tone }> = {
  unpaid: { word: "Not paid yet", tone: "warn" },
  held: { word: "Held", tone: "good" },
  released: { word: "Released", tone: "good" },
  refunded: { word: "Refunded", tone: "neutral" },
  split: { word: "Split", tone: "neutral" },
};

/** Where the money is and what becomes of it, told to the one who reads. */
export function moneyWords(request: AdRequest, me: Reader): string {
  const { payment, offer } = request;
  const say = (minor: number) => money(minor, offer.currency);
  const who = (side: Side, own = "you") => (side === me ? own : nameOfSide(request, side));
  const amount = payment.amount ?? offer.amount;
  const paid = payment.influencerAmount ?? amount;
  const fee = payment.fee ? ` Tandem kept ${say(payment.fee)} of it as its fee.` : "";
  const on = payment.settledAt ? ` on ${date(payment.settledAt, "date")}` : "";
  switch (payment.status) {
    case "unpaid":
      if (request.status !== "accepted") return "No money was paid.";
      return me === "sponsor"
        ? `Nothing is paid yet. Once you pay, ${say(amount)} is held: ${nameOfSide(request, "influencer")} sees that it is there and gets it when the work is live.`
        : `${nameOfSide(request, "sponsor")} has not paid yet. Once that is done, the money is held until the work is live.`;
    case "held": {
      const end = payment.releasesAt
        ? `All work is live: ${me === "sponsor" ? "release it, or it goes" : "it goes"} to ${who("influencer")} by itself on ${date(payment.releasesAt, "moment")}.`
        : `It goes to ${who("influencer")} when all work is live and ${who("sponsor")} ${me === "sponsor" ? "release" : "releases"} it.`;
      return `${say(amount)} is held safely. ${end}`;
    }
    case "released":
      return `${say(paid)} went to ${who("influencer")}${on}.${fee}`;
    case "refunded":
      return `${say(amount)} went back to ${who("sponsor", "your card")}${on}.`;
    case "split":
      return `An admin split it${on}: ${say(paid)} went to ${who("influencer")}, ${say(amount - paid)} back to ${who("sponsor", "your card")}.${fee}`;
  }
}
