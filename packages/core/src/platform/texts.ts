import { textWithin } from "./aws/refusal.ts";
import { Service } from "./aws/service.ts";

export interface TextMessage {
  /** A number in E.164. */
  to: string;
  text: string;
}

const TRIES = 4;
const VERSION = "2010-03-31";

/** The number has answered STOP, as the carrier or AWS remembers it. */
export class OptedOut extends Error {
  override readonly name = "OptedOut";
}

/**
 * Sends text messages by SNS, as transactional ones: what Tandem texts is asked for, one a day and
 * about what runs out, and the promotional route is slower, comes last and is refused by carriers
 * of some countries. Throttling and 5xx are tried again.
 */
export class Texts {
  private readonly service = new Service("sns", { tries: TRIES });

  /**
   * Returns SNS's id of the message.
   *
   * @throws OptedOut; everything else that SNS refuses as it comes.
   */
  async send({ to, text }: TextMessage): Promise<string> {
    try {
      const answer = await this.service.ask({
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: publish(to, text),
      });
      return textWithin(answer, "MessageId") ?? "";
    } catch (error) {
      throw isOptedOut(error) ? new OptedOut() : error;
    }
  }
}

/** https://docs.aws.amazon.com/sns/latest/api/API_Publish.html */
function publish(PhoneNumber: string, Message: string): string {
  const attributes = {
    "AWS.SNS.SMS.SMSType": "Transactional",
    "AWS.SNS.SMS.SenderID": process.env.TANDEM_SMS_SENDER_ID,
    "AWS.MM.SMS.OriginationNumber": process.env.TANDEM_SMS_ORIGINATION_NUMBER,
  };
  const form = new URLSearchParams({ Action: "Publish", Version: VERSION, PhoneNumber, Message });
  let n = 0;
  for (const [name, value] of Object.entries(attributes)) {
    if (!value) continue;
    const entry = `MessageAttributes.entry.${++n}`;
    form.set(`${entry}.Name`, name);
    form.set(`${entry}.Value.DataType`, "String");
    form.set(`${entry}.Value.StringValue`, value);
  }
  // A blank as every decoder reads it.
  return form.toString().replaceAll("+", "%20");
}

/** SNS says it in words, with a code that says less. */
const isOptedOut = (error: unknown): boolean =>
  error instanceof Error && /opt(ed)?[ -]?out/i.test(`${error.name} ${error.message}`);
