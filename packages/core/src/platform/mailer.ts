import { Service } from "./aws/service.ts";

export interface MailMessage {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
  attachments?: Array<{ name: string; contentType: string; bytes: Uint8Array }>;
}

/**
 * Sends one mail by SES, with one call: whoever keeps to a rate has to see every attempt. What SES
 * refuses is thrown as it comes.
 */
export class Mailer {
  private readonly from: string;
  private readonly service: Service;

  /** @param answerMs how long an answer may take; SES answers within a second. */
  constructor(from: string, answerMs?: number) {
    this.from = from;
    this.service = new Service("ses", { tries: 1, ...(answerMs && { answerMs }) });
  }

  /**
   * Returns SES's id of the mail.
   *
   * @param departs waited for when the mail is written and signed and has only to go out.
   */
  async send(message: MailMessage, departs?: () => Promise<void>): Promise<string> {
    const answer = await this.service.ask({
      path: "/v2/email/outbound-emails",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(this.sendEmail(message)),
      departs,
    });
    return (JSON.parse(answer) as { MessageId?: string }).MessageId ?? "";
  }

  /** https://docs.aws.amazon.com/ses/latest/APIReference-V2/API_SendEmail.html */
  private sendEmail({ to, subject, html, text, headers = {}, attachments }: MailMessage): object {
    const data = (Data: string) => ({ Data, Charset: "UTF-8" });
    return {
      FromEmailAddress: this.from,
      // What tells of bounces and complaints; without a name SES takes the identity's own.
      ConfigurationSetName: process.env.TANDEM_SES_CONFIGURATION_SET,
      Destination: { ToAddresses: [to] },
      Content: {
        Simple: {
          Subject: data(subject),
          Body: { Html: data(html), Text: data(text) },
          Headers: Object.entries(headers).map(([Name, Value]) => ({ Name, Value })),
          Attachments: attachments?.map(({ name, contentType, bytes }) => ({
            FileName: name,
            ContentType: contentType,
            ContentDisposition: "ATTACHMENT",
            ContentTransferEncoding: "BASE64",
            RawContent: Buffer.from(bytes).toString("base64"),
          })),
        },
      },
    };
  }
}
