/** What became of a mail, as SES tells it, for one address. */
export interface MailFeedback {
  /** SES's own name of this piece of news. */
  id: string;
  address: string;
  /** `passing` is a full mailbox, an absence note: what may be gone at the next mail. */
  kind: "bounce" | "complaint" | "passing";
  /** SES's words of the closed lists, and the status; never what the other server wrote. */
  detail: string;
}

interface Recipient {
  emailAddress?: string;
  status?: string;
}
/** By a configuration set's destination (`eventType`) or by an identity's topic (`notificationType`). */
interface SesEvent {
  eventType?: string;
  notificationType?: string;
  bounce?: {
    feedbackId?: string;
    bounceType?: string;
    bounceSubType?: string;
    bouncedRecipients?: Recipient[];
  };
  complaint?: {
    feedbackId?: string;
    complaintFeedbackType?: string | null;
    complainedRecipients?: Recipient[];
  };
}

const words = (...parts: Array<string | null | undefined>): string =>
  parts.filter((part) => part).join(" ");
/** SES may repeat the name beside the address: `Ana <ana@example.com>`. */
const bare = (address: string): string => /<([^<>]+)>\s*$/.exec(address)?.[1] ?? address;

const forEach = (
  recipients: Recipient[] | undefined,
  read: (recipient: Recipient) => Omit<MailFeedback, "address">,
): MailFeedback[] => {
  const known = recipients?.filter(({ emailAddress }) => emailAddress) ?? [];
  if (known.length === 0) throw new Error("SES named nobody.");
  return known.map((one) => ({ ...read(one), address: bare(one.emailAddress ?? "") }));
};

/**
 * The news in one event of SES's; none in those that tell of neither bounces nor complaints.
 * A complaint of the type `not-spam` is the opposite of one.
 *
 * @throws where it says that it holds news, and does not.
 */
export function mailFeedbackIn(event: SesEvent): MailFeedback[] {
  const type = event.eventType ?? event.notificationType;
  if (type === "Bounce") {
    const { bounceType, bounceSubType, bouncedRecipients, feedbackId } = event.bounce ?? {};
    return forEach(bouncedRecipients, ({ status }) => ({
      id: feedbackId ?? "",
      kind: bounceType === "Permanent" ? "bounce" : "passing",
      detail: words(bounceType, bounceSubType, status),
    }));
  }
  if (type === "Complaint") {
    const { complaintFeedbackType, complainedRecipients, feedbackId } = event.complaint ?? {};
    if (complaintFeedbackType === "not-spam") return [];
    return forEach(complainedRecipients, () => ({
      id: feedbackId ?? "",
      kind: "complaint",
      detail: words("Complaint", complaintFeedbackType),
    }));
  }
  return [];
}
