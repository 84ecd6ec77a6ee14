import { oneLine } from "../format.ts";
import type { Letter, Reader } from "../letter.ts";

/** What mails about a sponsor's campaign need. */
export interface CampaignMails {
  "campaign-flagged": { campaignName: string; campaignUrl: string; reason: string };
  /** `reason` is why an appeal was granted. */
  "campaign-unflagged": { campaignName: string; campaignUrl: string; reason?: string };
}
type Letters = {
  [K in keyof CampaignMails]: (data: CampaignMails[K], reader: Reader) => Letter;
};

export const campaignLetters: Letters = {
  "campaign-flagged": ({ campaignName, campaignUrl, reason }) => ({
    subject: `${oneLine(campaignName, 80)} is frozen`,
    title: `${oneLine(campaignName, 80)} is frozen.`,
    side: "sponsor",
    blocks: [
      { kind: "quote", name: "Reason", text: reason },
      {
        kind: "text",
        text: "It is out of search, takes no new requests and none can be accepted. What was already accepted goes on.",
      },
      {
        kind: "text",
        text: "If you think this is wrong, you can appeal once, on the page of the campaign.",
      },
    ],
    action: { label: "See the campaign", url: campaignUrl },
  }),

  "campaign-unflagged": ({ campaignName, campaignUrl, reason }) => ({
    subject: `${oneLine(campaignName, 80)} is open again`,
    title: `${oneLine(campaignName, 80)} is open again.`,
    side: "sponsor",
    blocks: [
      ...(reason ? [{ kind: "quote", name: "Reason", text: reason } as const] : []),
      { kind: "text", text: "Requests can be made and accepted as before." },
    ],
    action: { label: "See the campaign", url: campaignUrl },
  }),
};
