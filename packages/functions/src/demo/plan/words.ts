import type { Side } from "@tandem/contract";
import { priced, spoken } from "../money.ts";
import type { Random } from "../random.ts";
import { filled, TALK } from "../words/talk.ts";
import type { CampaignPlan, InfluencerPlan, SponsorPlan, Time } from "./types.ts";

/** How a negotiation is meant to end. */
export type Outcome = "pending" | "accept" | "reject" | "withdraw" | "expire";

/** A negotiation to be planned: between whom, about what, and how it is meant to end. */
export interface Talk {
  random: Random;
  now: Time;
  campaign: CampaignPlan;
  sponsor: SponsorPlan;
  influencer: InfluencerPlan;
  startedBy: Side;
  outcome: Outcome;
}

/** A text with what the talk is about filled in. */
export function textOf(talk: Talk, text: string, amount = 0): string {
  const { campaign, influencer, sponsor, random } = talk;
  const { currency } = sponsor.profile;
  return filled(text, {
    first: influencer.first,
    product: campaign.product,
    niche: campaign.niche,
    campaign: campaign.input.name,
    shown: campaign.shown,
    amount: spoken(currency, amount),
    small: spoken(currency, priced(currency, 50)),
    format: "piece",
    day: `${random.int(9, 24)}th`,
  });
}

type Topic = Exclude<keyof typeof TALK, "question">;
/** What is said in one thread, nothing twice. */
export class Words {
  private readonly said = new Set<string>();
  private readonly talk: Talk;
  constructor(talk: Talk) {
    this.talk = talk;
  }

  say(topic: Topic, amount: number): string {
    const { random } = this.talk;
    const fresh = TALK[topic].filter((text) => text === "" || !this.said.has(text));
    const text = random.pick(fresh.length > 0 ? fresh : TALK[topic]);
    this.said.add(text);
    return textOf(this.talk, text, amount);
  }

  question(): readonly [string, string] {
    const fresh = TALK.question.filter(([text]) => !this.said.has(text));
    const pair = this.talk.random.pick(fresh.length > 0 ? fresh : TALK.question);
    this.said.add(pair[0]);
    return pair;
  }
}
