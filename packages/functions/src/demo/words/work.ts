/** What is said while agreed work is done. `{…}` is filled in. */
export const WORK = {
  caption: [
    "Two weeks with this {product}, and what I would do differently. {disclosure}",
    "{disclosure} I said I would be honest about the {product}: here it is.",
    "You asked about {niche}, so here is how I use the {product}. {disclosure}",
    "The {product}, the rain and I. More in the comments. {disclosure}",
    "Part one of the {campaign} series. {disclosure}",
  ],
  note: [
    "Lovely light. Could you name the price once, and show the logo at the end for a second?",
    "The disclosure should stand at the very beginning, please, and the link is to the old page.",
    "At 0:40 one sees another maker's box on the shelf. Can you cut around it?",
    "The first ten seconds are a little slow for us. The rest is great as it is.",
  ],
  cancelAsks: [
    "The parcel has been stuck at customs for weeks and the season is over. Shall we call it off?",
    "I am moving house and cannot film this month. I would rather cancel than hand in something half done.",
  ],
  cancelAgrees: ["Agreed, no hard feelings.", "That is all right. Next time."],
  dispute: [
    "The piece was taken down after two days, although the terms say two weeks.",
    "All is published as agreed, and nobody has answered my messages for a week.",
    "What was published is not what we approved: the disclosure is missing.",
  ],
  verdict: {
    release: "The work is live and is what was approved. The fee is due in full.",
    refund: "The piece was not kept online as agreed. The sponsor gets its money back.",
    split: "Two of the agreed weeks were delivered. Each side carries a part.",
  },
  ofInfluencer: {
    5: [
      "On time, kind, and better than our own photographs.",
      "Knew the product better than some of us. Again at any time.",
      "Answered every comment for three days. More than we asked for.",
    ],
    4: ["Good work, handed in a day before it was due.", "One round of changes, then just right."],
    3: ["The piece is fine, the answers took a while."],
    2: ["Two rounds of changes and still not quite what was agreed."],
  },
  ofCampaign: {
    5: [
      "A clear brief, a fair fee, and the money came two days after publication.",
      "They let me say what I did not like. That is rare.",
      "Quick answers, no script. Would work with them again.",
    ],
    4: ["Friendly people, a good product. The parcel was late.", "Fair fee, fair changes."],
    3: ["Fine, though I had to remind them to release the money."],
    2: ["The brief changed twice after we had agreed."],
  },
} as const;
