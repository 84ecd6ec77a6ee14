import {
  CHANNEL_WORKS,
  type Digest,
  groupsOf,
  NOTHING_WAITS,
  onlyItem,
  summaryOf,
} from "../digest.ts";
import { oneLine } from "../format.ts";
import type { Block, Letter, Reader, Unsubscribe } from "../letter.ts";
import { type Mail, sealed } from "../mail-of.ts";

const FOOT =
  "You get this once a day at most, at nine in the morning where you live, and only when something waits.";
const ASKED = "You get this because you asked for it in your settings.";

/** The daily digest as a mail; null is one that was asked for when nothing waits. */
export const digestMail = (
  digest: Digest | null,
  reader: Reader,
  switchOff: Unsubscribe,
  appUrl: string,
): Mail => sealed(digest ? letterOf(digest, reader) : emptyLetter(appUrl), switchOff);

/** A mail to someone who asked whether mail arrives. */
export const channelTestMail = (switchOff: Unsubscribe, appUrl: string): Mail =>
  sealed(
    {
      subject: "Mail from Tandem reaches you",
      title: "Mail from Tandem reaches you.",
      blocks: [{ kind: "text", text: CHANNEL_WORKS }],
      action: { label: "Open Tandem", url: appUrl },
      foot: ASKED,
    },
    switchOff,
  );

function letterOf(digest: Digest, reader: Reader): Letter {
  const summary = summaryOf(digest);
  const only = onlyItem(digest, reader);
  const blocks: Block[] = groupsOf(digest, reader).map(({ title, items }) => ({
    kind: "items",
    title,
    items,
  }));
  return {
    subject: oneLine(
      only ? [only.label, only.urgent].filter(Boolean).join(": ") : `Today: ${summary}`,
      160,
    ),
    title: `${summary}.`,
    side: "influencer",
    badge: digest.offers.length > 0 ? "Your turn" : undefined,
    blocks,
    action: { label: only ? "Open it" : "See all of it", url: only?.url ?? digest.url },
    foot: FOOT,
  };
}

const emptyLetter = (appUrl: string): Letter => ({
  subject: "Nothing waits for you now",
  title: "Nothing waits for you now.",
  side: "influencer",
  blocks: [{ kind: "text", text: NOTHING_WAITS }],
  action: { label: "Open Tandem", url: appUrl },
  foot: ASKED,
});
