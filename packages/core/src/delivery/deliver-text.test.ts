import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { type Ctx, Events } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { suppressionId } from "./address.ts";
import { deliverText } from "./deliver-text.ts";
import { type Doing, openWire, type Wire } from "./wire.testing.ts";

const xml = (status: number, body: string): Doing => ({
  status,
  headers: { "content-type": "text/xml" },
  body,
});
const ACCEPTED = xml(
  200,
  '<PublishResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><PublishResult><MessageId>t</MessageId></PublishResult></PublishResponse>',
);
const refused = (status: number, code: string, message: string) =>
  xml(
    status,
    `<ErrorResponse xmlns="http://sns.amazonaws.com/doc/2010-03-31/"><Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error></ErrorResponse>`,
  );

let wire: Wire;
let ctx: Ctx;
beforeAll(async () => {
  wire = await openWire(ACCEPTED);
  process.env.AWS_ENDPOINT_URL_SNS = wire.endpoint;
  process.env.TANDEM_SMS_SENDER_ID = "Tandem";
  ctx = testCtx(await testPlatform());
});
afterAll(() => wire.close());
beforeEach(() => wire.forget());

test("a text goes out as a transactional one, under the name that was chosen", async () => {
  expect(await deliverText(ctx, { to: "+4915112345670", text: "Hello" })).toBe("sent");
  const form = new URLSearchParams(wire.taken[0]?.body);
  expect(form.get("PhoneNumber")).toBe("+4915112345670");
  expect(form.get("Message")).toBe("Hello");
  const attributes = [...form].filter(([name]) => name.startsWith("MessageAttributes"));
  expect(attributes.map(([, value]) => value)).toEqual(
    expect.arrayContaining(["AWS.SNS.SMS.SMSType", "Transactional", "Tandem"]),
  );
});

test("throttling and errors of theirs are waited for", async () => {
  wire.next = [
    refused(400, "Throttled", "Rate exceeded"),
    refused(500, "InternalError", "Internal error"),
  ];
  expect(await deliverText(ctx, { to: "+4915112345671", text: "Hello" })).toBe("sent");
  expect(wire.taken).toHaveLength(1);
});

test("a number that opted out gets no more, and is not asked about again", async () => {
  const to = "+4915112345672";
  wire.next = [refused(400, "OptedOut", `Phone number ${to} has opted out`)];
  expect(await deliverText(ctx, { to, text: "Hello" })).toBe("suppressed");
  expect(await deliverText(ctx, { to, text: "Hello" })).toBe("suppressed");
  expect(wire.asked).toHaveLength(1);
  const op = Events.query.ofSubject({ subjectId: suppressionId("sms", to) });
  const { items } = await ctx.platform.table.query(Events, op);
  expect(items).toMatchObject([
    { kind: "address.suppressed", data: { channel: "sms", reason: "stop" } },
  ]);
  expect(JSON.stringify(items)).not.toContain(to);
});

test("what is refused for what it is, is thrown", async () => {
  wire.next = [refused(400, "InvalidParameter", "Invalid parameter: PhoneNumber")];
  await expect(deliverText(ctx, { to: "+4915112345673", text: "Hello" })).rejects.toThrow();
  expect(wire.asked).toHaveLength(1);
});
