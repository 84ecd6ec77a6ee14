import type { NotificationTopic } from "@tandem/contract";

const WORK = /^(deliverable|payment|review\.written)|^ad_request\.(cancel|disputed)/;

/** What a notification is about, by the kind of its event. */
export function topicOf(kind: string): NotificationTopic {
  if (kind === "ad_request.messaged") return "messages";
  if (WORK.test(kind)) return "work";
  return kind.startsWith("ad_request.") ? "offers" : "account";
}
