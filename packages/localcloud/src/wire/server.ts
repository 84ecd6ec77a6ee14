import { Hono } from "hono";
import { type BusEntry, putEvents } from "../bus.ts";
import { names } from "../environment.ts";
import { type Listening, listen } from "../http/listen.ts";
import type { Mailbox } from "../mailbox/store.ts";
import type { QueueServer } from "../queues/server.ts";
import type { Wiring } from "../wiring.ts";
import { type SendEmail, sendEmail } from "./ses.ts";

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
 * `POST /chat/{space}` stands for a chat's incoming webhook.
 */
export function makeWire(options: {
  wiring: Pick<Wiring, "queues">;
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
  wire.post("/v2/email/outbound-emails", async (c) => {
    const result = sendEmail(mailbox, (await c.req.json()) as SendEmail);
    if ("refused" in result) return problem("BadRequestException", result.refused);
    return c.json(result);
  });
  wire.post("/chat/:space", async (c) => {
    const { text } = (await c.req.json()) as { text?: string };
    if (!text) return c.json({ error: { code: 400, message: "Message cannot be empty." } }, 400);
    const id = mailbox.addMessage({ channel: "chat", to: c.req.param("space"), text });
    return c.json({ name: `spaces/${c.req.param("space")}/messages/${id}` });
  });
  return wire;
}

/** Serves {@link makeWire} on a loopback port. */
export const startWire = (
  options: Parameters<typeof makeWire>[0] & { port: number },
): Promise<Listening> => listen(makeWire(options).fetch, options.port);
