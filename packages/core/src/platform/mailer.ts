import { SESv2Client, SendEmailCommand } from "@aws-sdk/client-sesv2";

export interface MailMessage {
  to: string;
  subject: string;
  html: string;
  text: string;
  headers?: Record<string, string>;
}

/** Sends one mail by SES. What SES refuses is thrown as it comes. */
export class Mailer {
  private readonly from: string;
  private readonly client: SESv2Client;

  constructor(from: string, client = new SESv2Client()) {
    this.from = from;
    this.client = client;
  }

  async send(message: MailMessage): Promise<void> {
    const data = (Data: string) => ({ Data, Charset: "UTF-8" });
    await this.client.send(
      new SendEmailCommand({
        FromEmailAddress: this.from,
        Destination: { ToAddresses: [message.to] },
        Content: {
          Simple: {
            Subject: data(message.subject),
            Body: { Html: data(message.html), Text: data(message.text) },
            Headers: Object.entries(message.headers ?? {}).map(([Name, Value]) => ({
              Name,
              Value,
            })),
          },
        },
      }),
    );
  }
}
