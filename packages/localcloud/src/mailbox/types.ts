/** A mail as the mailbox keeps it. */
export type SentMail = {
  id: string;
  /** When it was accepted, ISO 8601 UTC. */
  at: string;
  from: string;
  /** Bare addresses; the headers hold the names. */
  to: string[];
  cc: string[];
  bcc: string[];
  replyTo: string[];
  subject: string;
  text: string;
  html: string;
  /** By name as sent. */
  headers: Record<string, string>;
  attachments: { name: string; contentType: string; size: number }[];
};

/** A text message or a chat message. */
export type SentMessage = {
  id: string;
  at: string;
  channel: "sms" | "chat";
  /** Phone number, or the name of the chat space. */
  to: string;
  text: string;
};

/** Content of one attachment, in base64. */
export type Attachment = { name: string; contentType: string; content: string };
