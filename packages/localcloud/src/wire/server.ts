import { Hono } from "hono";
import { type BusEntry, putEvents } from "../bus.ts";
import { names } from "../environment.ts";
import { type Listening, listen } from "../http/listen.ts";
import type { Mailbox } from "../mailbox/store.ts";
import type { QueueServer } from "../queues/server.ts";
import type { Wiring } from "../wiring.ts";
import { answerChat } from "./chat.ts";
import { bareAddress, type SendEmail, sendEmail } from "./ses.ts";
import { simulatedEvents } from "./simulator.ts";
import { makeTopics } from "./topics.ts";

const json = { "content-type": "application/x-amz-json-1.1" };

const problem = (type: string, message: string): Response =>
  Response.json(
    { __type: type, message },
    { status: 400, headers: { ...json, "x-amzn-errortype": type } },
  );

const escapeXml = (text: string): string =>
  text.replace(/[<>&'"]/g, (char) => `&#${char.charCodeAt(0)};`);

const snsError = (message: string): Response =>
  new Response(
    `<ErrorResponse><Error><Type>Sender</Type><Code>InvalidParameter</Code><Message>${escapeXml(message)}</Message></Error></ErrorResponse>`,
    { status: 400, headers: { "content-type": "text/xml" } },
  );

/**
 * The calls that shipped code makes to EventBridge (PutEvents), SES (SendEmail), SNS (Publish to a
 * phone number) and Secrets Manager (GetSecretValue), as they go over the wire, on one port.
 * Beside them answers what stands for Google Chat.
 */
export function makeWire(options: {
  wiring: Pick<Wiring, "queues" | "topics">;
  queues: Pick<QueueServer, "send">;
  mailbox: Mailbox;
  /** The secret's value. */
  secret: string;
}): Hono {
  const { wiring, queues, mailbox, secret } = options;
  const wire = new Hono();

  async function eventBridge(body: string): Promise<Response> {
    const { Entries = [] } = JSON.parse(body) as { Entries?: BusEntry[] };
    if (Entries.length < 1 || Entries.length > 10)
      return problem("ValidationException", "Entries must hold between 1 and 10 events.");
    const results = await putEvents(wiring, queues, Entries);
    const FailedEntryCount = results.filter((result) => "ErrorCode" in result).length;
    return Response.json({ FailedEntryCount, Entries: results }, { headers: json });
  }

  function secretsManager(body: string): Response {
    const { SecretId } = JSON.parse(body) as { SecretId?: string };
    if (SecretId !== names.secret)
      return problem(
        "ResourceNotFoundException",
        "Secrets Manager can't find the specified secret.",
      );
    return Response.json(
      {
        ARN: `arn:aws:secretsmanager:${names.region}:${names.account}:secret:${names.secret}`,
        Name: names.secret,
        SecretString: secret,
        VersionId: "00000000-0000-0000-0000-000000000000",
        VersionStages: ["AWSCURRENT"],
        CreatedDate: 0,
      },
      { headers: json },
    );
  }

  function sns(body: string): Response {
    const form = new URLSearchParams(body);
    const to = form.get("PhoneNumber");
    const text = form.get("Message");
    if (form.get("Action") !== "Publish" || !to || !text)
      return snsError("Only Publish with PhoneNumber and Message is known here.");
    if (!/^\+[1-9]\d{6,14}$/.test(to)) return snsError("Invalid parameter: PhoneNumber");
    const id = mailbox.addMessage({ channel: "sms", to, text });
    return new Response(
      `<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>${id}</MessageId></PublishResult><ResponseMetadata><RequestId>${id}</RequestId></ResponseMetadata></PublishResponse>`,
      { headers: { "content-type": "text/xml" } },
    );
  }

  wire.post("/", async (c) => {
    const body = await c.req.text();
    switch (c.req.header("x-amz-target")) {
      case "AWSEvents.PutEvents":
        return eventBridge(body);
      case "secretsmanager.GetSecretValue":
        return secretsManager(body);
      case undefined:
        return sns(body);
      default:
        return problem("UnknownOperationException", "This call is not known here.");
    }
  });
  const toTopic = makeTopics(wiring, queues);
  wire.post("/v2/email/outbound-emails", async (c) => {
    const input = (await c.req.json()) as SendEmail;
    const result = sendEmail(mailbox, input);
    if ("refused" in result) return problem("BadRequestException", result.refused);
    const to = (input.Destination?.ToAddresses ?? []).map(bareAddress);
    const from = input.FromEmailAddress ?? "";
    for (const event of simulatedEvents(result.MessageId, from, to)) await toTopic("mail", event);
    return c.json(result);
  });
  answerChat(wire, mailbox);
  return wire;
}

/** Serves {@link makeWire} on a loopback port. */
export const startWire = (
  options: Parameters<typeof makeWire>[0] & { port: number },
): Promise<Listening> => listen(makeWire(options).fetch, options.port);
