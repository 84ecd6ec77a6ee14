import { PublishCommand, SNSClient } from "@aws-sdk/client-sns";

export interface TextMessage {
  /** A number in E.164. */
  to: string;
  text: string;
}

const CONNECT_MS = 2_000;
const ANSWER_MS = 8_000;
const ATTEMPTS = 4;

const attribute = (StringValue: string) => ({ DataType: "String", StringValue });

/** The number has answered STOP, as the carrier or AWS remembers it. */
export class OptedOut extends Error {
  override readonly name = "OptedOut";
}

/**
 * Sends text messages by SNS, as transactional ones: what Tandem texts is asked for, one a day and
 * about what runs out, and the promotional route is slower, comes last and is refused by carriers
 * of some countries. Throttling and 5xx are tried again by the client.
 */
export class Texts {
  private readonly client = new SNSClient({
    maxAttempts: ATTEMPTS,
    requestHandler: {
      connectionTimeout: CONNECT_MS,
      requestTimeout: ANSWER_MS,
      throwOnRequestTimeout: true,
    },
  });

  /**
   * Returns SNS's id of the message.
   *
   * @throws OptedOut; everything else that SNS refuses as it comes.
   */
  async send({ to, text }: TextMessage): Promise<string> {
    const sender = process.env.TANDEM_SMS_SENDER_ID;
    const origin = process.env.TANDEM_SMS_ORIGINATION_NUMBER;
    try {
      const { MessageId } = await this.client.send(
        new PublishCommand({
          PhoneNumber: to,
          Message: text,
          MessageAttributes: {
            "AWS.SNS.SMS.SMSType": attribute("Transactional"),
            ...(sender && { "AWS.SNS.SMS.SenderID": attribute(sender) }),
            ...(origin && { "AWS.MM.SMS.OriginationNumber": attribute(origin) }),
          },
        }),
      );
      return MessageId ?? "";
    } catch (error) {
      throw isOptedOut(error) ? new OptedOut() : error;
    }
  }
}

/** SNS says it in words, with a code that says less. */
const isOptedOut = (error: unknown): boolean =>
  error instanceof Error && /opt(ed)?[ -]?out/i.test(`${error.name} ${error.message}`);
