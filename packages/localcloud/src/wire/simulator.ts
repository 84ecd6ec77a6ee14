import { names } from "../environment.ts";

const SIMULATED =
  /^(bounce|complaint|suppressionlist|ooto)(?:\+[^@]*)?@simulator\.amazonses\.com$/i;

const bounced = (emailAddress: string, bounceType: string, bounceSubType: string) => ({
  eventType: "Bounce",
  bounce: {
    feedbackId: crypto.randomUUID(),
    bounceType,
    bounceSubType,
    bouncedRecipients: [
      {
        emailAddress,
        action: bounceType === "Permanent" ? "failed" : "delayed",
        status: bounceType === "Permanent" ? "5.1.1" : "4.0.0",
        diagnosticCode: "smtp; what the other server said",
      },
    ],
    timestamp: new Date().toISOString(),
    reportingMTA: "dns; simulator.amazonses.com",
  },
});

const EVENTS: Record<string, (address: string) => object> = {
  bounce: (address) => bounced(address, "Permanent", "General"),
  suppressionlist: (address) => bounced(address, "Permanent", "OnAccountSuppressionList"),
  ooto: (address) => bounced(address, "Transient", "General"),
  complaint: (address) => ({
    eventType: "Complaint",
    complaint: {
      feedbackId: crypto.randomUUID(),
      complaintSubType: null,
      complaintFeedbackType: "abuse",
      complainedRecipients: [{ emailAddress: address }],
      timestamp: new Date().toISOString(),
      arrivalDate: new Date().toISOString(),
      userAgent: "Amazon SES Mailbox Simulator",
    },
  }),
};

/**
 * What SES would tell of a mail to one of its mailbox simulator's addresses, as a configuration
 * set's event: `bounce@`, `complaint@`, `suppressionlist@` and `ooto@simulator.amazonses.com`,
 * each also with a `+label`. Nothing for every other address.
 */
export function simulatedEvents(messageId: string, from: string, recipients: string[]): object[] {
  return recipients.flatMap((address) => {
    const event = EVENTS[SIMULATED.exec(address)?.[1]?.toLowerCase() ?? ""]?.(address);
    const mail = {
      timestamp: new Date().toISOString(),
      source: from,
      sendingAccountId: names.account,
      messageId,
      destination: recipients,
    };
    return event ? [{ ...event, mail }] : [];
  });
}
