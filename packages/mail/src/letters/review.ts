import { NAME, oneLine } from "../format.ts";
import { counterpart, type MoveTold } from "../headline.ts";
import type { Letter, Reader } from "../letter.ts";

/** A review as the one who was reviewed is told of it; its words stand in the app alone. */
export interface ReviewTold
  extends Pick<MoveTold, "reader" | "sponsorName" | "influencerName" | "campaignName"> {
  /** 1 to 5. */
  rating: number;
}
export interface ReviewMails {
  "review-written": ReviewTold & { threadUrl: string };
}
type Letters = {
  [K in keyof ReviewMails]: (data: ReviewMails[K], reader: Reader) => Letter;
};

/** `Ana reviewed Spring serum launch: 4 of 5.` */
export function reviewHeadline(told: ReviewTold): string {
  const campaign = oneLine(told.campaignName, NAME);
  const what = told.reader === "sponsor" ? campaign : `your work for ${campaign}`;
  return `${counterpart(told)} reviewed ${what}: ${told.rating} of 5.`;
}

export const reviewLetters: Letters = {
  "review-written": (told) => {
    const title = reviewHeadline(told);
    return {
      subject: oneLine(title.replace(/\.$/, ""), 160),
      title,
      side: told.reader === "sponsor" ? "influencer" : "sponsor",
      blocks: [
        {
          kind: "text",
          text:
            told.reader === "sponsor"
              ? "It shows on the campaign, with what was written."
              : "It shows on your profile, with what was written.",
        },
        { kind: "text", text: "You can review the other side as well, once." },
      ],
      action: { label: "See the thread", url: told.threadUrl },
    };
  },
};
