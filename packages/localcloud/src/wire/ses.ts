import { parseMime } from "../mailbox/mime.ts";
import type { Mailbox } from "../mailbox/store.ts";

type Content = { Data?: string };
type Header = { Name: string; Value: string };
type SesAttachment = { FileName: string; ContentType?: string; RawContent?: string };

/** The body of SESv2 SendEmail as the wire carries it; bytes in base64. */
export type SendEmail = {
  FromEmailAddress?: string;
  ReplyToAddresses?: string[];
  Destination?: { ToAddresses?: string[]; CcAddresses?: string[]; BccAddresses?: string[] };
  Content?: {
    Simple?: {
      Subject?: Content;
      Body?: { Text?: Content; Html?: Content };
      Headers?: Header[];
      Attachments?: SesAttachment[];
    };
    Raw?: Content;
  };
};

/** The address within `Name <address>`. */
export const bareAddress = (value: string): string =>
  (/<([^>]+)>/.exec(value)?.[1] ?? value).trim();

const list = (value: string | undefined): string[] =>
  (value ?? "")
    .split(",")
    .map(bareAddress)
    .filter((address) => address !== "");

function find(headers: Record<string, string>, name: string): string | undefined {
  return Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
}

/**
 * Takes a mail as SES would and puts it into the mailbox.
 *
 * @returns the message id, or why SES would refuse it.
 */
export function sendEmail(
  mailbox: Mailbox,
  input: SendEmail,
): { MessageId: string } | { refused: string } {
  const { Simple, Raw } = input.Content ?? {};
  const destination = input.Destination ?? {};
  if (Raw?.Data) {
    const parsed = parseMime(Buffer.from(Raw.Data, "base64"));
    const to = destination.ToAddresses?.map(bareAddress) ?? list(find(parsed.headers, "to"));
    const MessageId = mailbox.addMail(
      {
        from: input.FromEmailAddress ?? find(parsed.headers, "from") ?? "",
        to,
        cc: destination.CcAddresses?.map(bareAddress) ?? list(find(parsed.headers, "cc")),
        bcc: destination.BccAddresses?.map(bareAddress) ?? [],
        replyTo: list(find(parsed.headers, "reply-to")),
        subject: find(parsed.headers, "subject") ?? "",
        text: parsed.text,
        html: parsed.html,
        headers: parsed.headers,
      },
      parsed.attachments,
    );
    return { MessageId };
  }
  const to = destination.ToAddresses ?? [];
  const everyone = [...to, ...(destination.CcAddresses ?? []), ...(destination.BccAddresses ?? [])];
  if (!Simple?.Subject?.Data) return { refused: "Missing required field: Subject." };
  if (!Simple.Body?.Text?.Data && !Simple.Body?.Html?.Data)
    return { refused: "Missing required field: Body." };
  if (!input.FromEmailAddress) return { refused: "Missing required field: FromEmailAddress." };
  if (everyone.length === 0 || everyone.length > 50)
    return { refused: "Recipient count must be between 1 and 50." };
  const subject = Simple.Subject.Data;
  const headers = {
    From: input.FromEmailAddress,
    To: to.join(", "),
    Subject: subject,
    ...Object.fromEntries((Simple.Headers ?? []).map(({ Name, Value }) => [Name, Value])),
  };
  const MessageId = mailbox.addMail(
    {
      from: input.FromEmailAddress,
      to: to.map(bareAddress),
      cc: (destination.CcAddresses ?? []).map(bareAddress),
      bcc: (destination.BccAddresses ?? []).map(bareAddress),
      replyTo: (input.ReplyToAddresses ?? []).map(bareAddress),
      subject,
      text: Simple.Body.Text?.Data ?? "",
      html: Simple.Body.Html?.Data ?? "",
      headers,
    },
    (Simple.Attachments ?? []).map(({ FileName, ContentType, RawContent }) => ({
      name: FileName,
      contentType: ContentType ?? "application/octet-stream",
      content: RawContent ?? "",
    })),
  );
  return { MessageId };
}
