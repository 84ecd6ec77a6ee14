/** How campaigns are named and described; `{…}` is filled in. */
export const NAMES: readonly string[] = [
  "{Product} launch",
  "Meet the {product}",
  "{Season} with the {product}",
  "{Product}: seven days, honestly",
  "The {product} diaries",
  "{Season} {product} stories",
  "Unboxing the {product}",
  "{Product}, one year on",
  "First look: {product}",
  "Why we made the {product}",
  "{Season} giveaway: {product}",
  "Back to basics: {product}",
];

export const WHAT: readonly string[] = [
  "We are bringing out our {product} and would like people to see it in real life before they see an advert.",
  "The {product} has been our quiet best-seller for a year. Now it should be heard of beyond our regulars.",
  "Our {product} comes back for the {season}, a little better and at the same price.",
  "After two years of testing, the {product} is ready. It does one thing, and does it well.",
];
export const WHO: readonly string[] = [
  "We look for people who know {niche} and say what they think.",
  "Best suited to creators around {niche}; a small audience that listens is worth more to us than a large one that scrolls.",
  "If {niche} is your field and you answer your comments, we would like to talk.",
  "You do not need to be perfect on camera. You need to have used the thing.",
];
export const HOW: readonly string[] = [
  "You get the product to keep, a contact who answers within a day, and no script.",
  "One round of feedback at most. We check facts, not opinions.",
  "We pay on time, we do not ask for your raw files, and criticism stays in.",
  "Shipping takes about four days. Tell us about allergies or sizes in the thread.",
];
export const GOALS: readonly string[] = [
  "400 first orders with the code, and comments that ask questions.",
  "A reason to try us for those who know {niche} well.",
  "Reach new people in three countries; we count visits to the product page.",
  "Ten honest pieces that we may show on our own page for six months.",
  "Fewer returns: people should know before they buy how large it really is.",
];

export const REJECTIONS_OF_SPONSORS =
  "The website leads to another company, and nobody answers at the address that you gave.";
export const FLAGS = {
  sponsor:
    "Three creators report that agreed changes were asked for again and again after approval.",
  influencer: "About half of the followers came within two days and have never reacted to a post.",
  campaigns: [
    "The description promises a medical effect. It has to be removed before the campaign goes on.",
    "The same campaign was published twice under two names with different prices.",
  ],
} as const;
