import type { HouseRules } from "./agreement.ts";

const times = (count: number): string =>
  count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;

/** How work is handed in and approved, in plain words. */
export const working = ({ rounds, approvesAfterHours }: HouseRules): string =>
  "The influencer hands in each piece by its day, with the words that disclose it as advertising. " +
  `The sponsor approves it or asks for changes, ${times(rounds)} at most for each piece. ` +
  `A piece that stays unanswered for ${approvesAfterHours} hours is approved. ` +
  "The influencer then publishes it and says where it is live.";

/** How the money goes. */
export const paying = ({ releasesAfterDays }: HouseRules): string =>
  "The sponsor pays the whole amount to Tandem, which holds it. " +
  "When all work is approved and published, the sponsor releases it to the influencer. " +
  `If the sponsor says nothing, it is released by itself ${releasesAfterDays} days after the last publication, ` +
  "and not sooner than that after it was paid in. " +
  "A fee of the platform, where there is one, is taken out of what the influencer gets and shown on the payout statement.";

export const cancelling = (): string =>
  "Neither side can end this alone. One asks to cancel, the other agrees or declines. " +
  "If both agree, it is over, and money that is held goes back to the sponsor in full. " +
  "The terms change only if both cancel and agree anew.";

export const disputing = (): string =>
  "Either side can ask an admin of Tandem to decide, with the whole thread in view. " +
  "Until then nothing is approved or released by itself, though the sponsor can still release the money. " +
  "The admin releases the money to the influencer, refunds it to the sponsor, or splits it between both.";
