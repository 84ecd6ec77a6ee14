import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

export interface MailMessage {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
  attachments?: Array<{ name: string; contentType: string; bytes: Uint8Array }>;
}

/** SES answers within a second; what takes longer hangs, and is tried again by whoever asked. */
const CONNECT_MS = 2_000;
const ANSWER_MS = 8_000;

/**
 * Sends one mail by SES, with one call: whoever keeps to a rate has to see every attempt. What SES
 * refuses is thrown as it comes.
 */
export class Mailer {
  private readonly from: string;
  private readonly client: SESv2Client;

  /** @param answerMs how long an answer may take. */
  constructor(from: string, answerMs = ANSWER_MS) {
    this.from = from;
    this.client = new SESv2Client({
      maxAttempts: 1,
      requestHandler: {
        connectionTimeout: CONNECT_MS,
        requestTimeout: answerMs,
        throwOnRequestTimeout: true,
      },
    });
  }

  /**
   * Returns SES's id of the mail.
   *
   * @param departs waited for when the mail is written and signed and has only to go out.
   */
  async send(message: MailMessage, departs?: () => Promise<void>): Promise<string> {
    const data = (Data: string) => ({ Data, Charset: "UTF-8" });
    const command = new SendEmailCommand({
      FromEmailAddress: this.from,
      // What tells of bounces and complaints; without a name SES takes the identity's own.
      ConfigurationSetName: process.env.TANDEM_SES_CONFIGURATION_SET,
      Destination: { ToAddresses: [message.to] },
      Content: {
        Simple: {
          Subject: data(message.subject),
          Body: { Html: data(message.html), Text: data(message.text) },
          Headers: Object.entries(message.headers ?? {}).map(([Name, Value]) => ({
            Name,
            Value,
          })),
          Attachments: message.attachments?.map(({ name, contentType, bytes }) => ({
            FileName: name,
            ContentType: contentType,
            ContentDisposition: "ATTACHMENT" as const,
            ContentTransferEncoding: "BASE64" as const,
            RawContent: bytes,
          })),
        },
      },
    });
    if (departs) {
      command.middlewareStack.add(
        (next) => async (args) => {
          await departs();
          return next(args);
        },
        { step: "deserialize", priority: "low", name: "departs" },
      );
    }
    const { MessageId } = await this.client.send(command);
    return MessageId ?? "";
  }
}
