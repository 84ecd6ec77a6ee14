import type { Offer } from "@tandem/contract";
import { moment, money, oneLine } from "../format.ts";
import type { Block, Letter, Reader } from "../letter.ts";
import { termsRows } from "../terms.ts";

const text = (words: string): Block => ({ kind: "text", text: words });
const note = (words: string): Block => ({ kind: "note", text: words });
const fromTandem = (words: string): Block => ({ kind: "quote", name: "Reason", text: words });

/** What each mail about an account needs. These are never switched off. */
export interface AccountMails {
  welcome: { role: "sponsor" | "influencer"; waits: boolean; verifyUrl: string };
  "sponsor-approved": { appUrl: string };
  "sponsor-rejected": { reason: string };
  /** `appealUrl` is where its owner says that it is wrong; absent where the flag was lifted meanwhile. */
  "account-flagged": { reason: string; appealUrl?: string };
  /** `reason` is why an appeal was granted. */
  "account-unflagged": { appUrl: string; reason?: string };
  "account-warned": { reason: string };
  /** `about` is the campaign, or absent where it is the account. */
  "appeal-upheld": { about?: string; reason: string };
  "password-reset": { resetUrl: string };
  /** `forgotUrl` is where a new password can be asked for by who did not change it. */
  "password-changed": { at: string; forgotUrl: string };
  "account-deleted": { at: string };
  /** To someone whose profile was imported and who has no account yet. */
  invitation: { sponsorName: string; campaignName: string; offer: Offer; claimUrl: string };
}
type Letters = {
  [K in keyof AccountMails]: (data: AccountMails[K], reader: Reader) => Letter;
};

export const accountLetters: Letters = {
  welcome: ({ role, waits, verifyUrl }, { name }) => ({
    subject: "Welcome to Tandem. Confirm your e-mail address",
    title: `Welcome, ${oneLine(name, 60)}.`,
    side: role,
    badge: role === "sponsor" ? "Sponsor" : "Influencer",
    blocks: [
      text(
        waits
          ? "We look at each new sponsor before it can begin, and write to you as soon as that is done."
          : "Your profile can be found by sponsors from now on.",
      ),
      text("Please confirm that this address is yours."),
      note("The link is good for seven days. If you did not register, do nothing."),
    ],
    action: { label: "Confirm my address", url: verifyUrl },
  }),

  "sponsor-approved": ({ appUrl }) => ({
    subject: "You are approved. Your first campaign can begin",
    title: "You are approved.",
    side: "sponsor",
    badge: "Sponsor",
    blocks: [
      text("Create a campaign, find the influencers who fit, and send your first offer."),
      text("Every offer is backed by your budget, so you can never promise more than you have."),
    ],
    action: { label: "Open Tandem", url: appUrl },
  }),

  "sponsor-rejected": ({ reason }) => ({
    subject: "Your registration at Tandem was not approved",
    title: "Your registration was not approved.",
    blocks: [
      fromTandem(reason),
      text("Your account stays as it is. If this is a mistake, answer this mail."),
    ],
  }),

  "account-flagged": ({ reason, appealUrl }) => ({
    subject: "Your Tandem account is suspended",
    title: "Your account is suspended.",
    blocks: [
      fromTandem(reason),
      text(
        "You cannot log in for now, and your open requests wait. What was already accepted goes on.",
      ),
      ...(appealUrl ? [text("If you think this is wrong, tell us why. You can appeal once.")] : []),
    ],
    ...(appealUrl && { action: { label: "Appeal", url: appealUrl } }),
  }),

  "account-warned": ({ reason }) => ({
    subject: "A warning about your Tandem account",
    title: "This is a warning.",
    blocks: [
      fromTandem(reason),
      text("Nothing else has changed. If it happens again, your account can be suspended."),
      note("If you think this is wrong, answer this mail and say why."),
    ],
  }),

  "appeal-upheld": ({ about, reason }) => ({
    subject: about ? `${oneLine(about, 80)} stays frozen` : "Your Tandem account stays suspended",
    title: about ? `${oneLine(about, 80)} stays frozen.` : "Your account stays suspended.",
    blocks: [
      text("We looked at your appeal again, and it stays as it was decided."),
      fromTandem(reason),
    ],
  }),

  "account-unflagged": ({ appUrl, reason }) => ({
    subject: "Your Tandem account is open again",
    title: "Your account is open again.",
    blocks: [
      ...(reason ? [fromTandem(reason)] : []),
      text("Everything is as you left it. Log in to go on."),
    ],
    action: { label: "Log in", url: appUrl },
  }),

  "password-reset": ({ resetUrl }) => ({
    subject: "Set a new password for Tandem",
    title: "Set a new password.",
    blocks: [
      text("Someone, hopefully you, asked for a new password."),
      note(
        "The link is good for one hour and works once. If it was not you, do nothing: your password stays as it is.",
      ),
    ],
    action: { label: "Set a new password", url: resetUrl },
  }),

  "password-changed": ({ at, forgotUrl }, { timeZone }) => ({
    subject: "Your Tandem password was changed",
    title: "Your password was changed.",
    blocks: [
      text(`It was changed on ${moment(at, timeZone)}. Every other session has ended.`),
      text("If it was not you, set a new one now."),
    ],
    action: { label: "Set a new password", url: forgotUrl },
  }),

  "account-deleted": ({ at }, { timeZone }) => ({
    subject: "Your Tandem account is deleted",
    title: "Your account is deleted.",
    blocks: [
      text(
        `As you asked on ${moment(at, timeZone)}, your account is closed and what was personal in it is deleted for good.`,
      ),
      text(
        "Open requests ended, and whom they concern was told. Amounts stay in the books, without your name.",
      ),
      note("This is the last mail to this address. If it was not you, answer it at once."),
    ],
  }),

  invitation: ({ sponsorName, campaignName, offer, claimUrl }, { name, timeZone }) => ({
    subject: oneLine(
      `${oneLine(sponsorName, 60)} offers you ${money(offer.amount, offer.currency)}`,
      160,
    ),
    title: `${oneLine(sponsorName, 60)} offers you ${money(offer.amount, offer.currency)}.`,
    side: "influencer",
    badge: "Your turn",
    blocks: [
      text(
        `It is for ${campaignName}. Tandem lists you as ${name}, from public figures; the profile becomes yours when you claim it, and then you can accept, counter or reject.`,
      ),
      { kind: "terms", by: "sponsor", rows: termsRows(offer) },
      ...(offer.message === ""
        ? []
        : [{ kind: "quote", by: "sponsor", name: sponsorName, text: offer.message } as const]),
      note(
        `The offer runs out on ${moment(offer.expiresAt, timeZone)}. If you are not this person, or want nothing of this, do nothing.`,
      ),
    ],
    action: { label: "See and claim my profile", url: claimUrl },
    foot: "You get this once for this offer, at the address that is known for this public profile.",
  }),
};
