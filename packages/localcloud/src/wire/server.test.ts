import { expect, test } from "vitest";
import { names } from "../environment.ts";
import { freshFolder } from "../fixtures/notes.ts";
import { wiring } from "../fixtures/wiring.ts";
import type { Mailbox } from "../mailbox/store.ts";
import { openMailbox } from "../mailbox/store.ts";
import type { Outgoing } from "../queues/server.ts";
import { makeWire } from "./server.ts";

function make() {
  const folder = freshFolder();
  const data = {
    path: folder,
    file: (name: string) => `${folder}/${name}`,
    release: async () => {},
  };
  const mailbox: Mailbox = openMailbox(data);
  const sent: [string, readonly Outgoing[]][] = [];
  const queues = {
    send: async (queue: string, messages: readonly Outgoing[]) => void sent.push([queue, messages]),
  };
  const topics = { mail: "letters" };
  const secret = '{"current":{}}';
  const wire = makeWire({ wiring: { ...wiring, topics }, queues, mailbox, secret });
  const call = (target: string, body: object) =>
    wire.request("/", {
      method: "POST",
      headers: { "x-amz-target": target },
      body: JSON.stringify(body),
    });
  return { data, mailbox, sent, wire, call };
}

test("PutEvents answers for each entry and delivers the good ones", async () => {
  const { call, sent } = make();
  const answer = await call("AWSEvents.PutEvents", {
    Entries: [
      { Source: "a", DetailType: "row.added", Detail: '{"id":"1"}', Time: 1_700_000_000 },
      { Source: "a", DetailType: "row.added", Detail: "[1]" },
      { DetailType: "row.added", Detail: "{}" },
    ],
  });
  expect(await answer.json()).toMatchObject({
    FailedEntryCount: 2,
    Entries: [{}, { ErrorCode: "MalformedDetail" }, { ErrorCode: "InvalidArgument" }],
  });
  expect(sent.map(([queue]) => queue)).toEqual(["notes"]);
  expect(JSON.parse(sent[0]?.[1][0]?.body ?? "")).toMatchObject({
    "detail-type": "row.added",
    time: "2023-11-14T22:13:20Z",
    detail: { id: "1" },
  });
});

test("PutEvents takes ten entries at most", async () => {
  const entry = { Source: "a", DetailType: "x", Detail: "{}" };
  const { call } = make();
  const answer = await call("AWSEvents.PutEvents", {
    Entries: Array.from({ length: 11 }, () => entry),
  });
  expect(answer.status).toBe(400);
});

test("only the one secret is known", async () => {
  const { call } = make();
  const known = await call("secretsmanager.GetSecretValue", { SecretId: names.secret });
  expect(await known.json()).toMatchObject({ SecretString: '{"current":{}}' });
  const unknown = await call("secretsmanager.GetSecretValue", { SecretId: "other" });
  expect(await unknown.json()).toMatchObject({ __type: "ResourceNotFoundException" });
});

test("text and chat messages are kept, a number that is none is refused", async () => {
  const { wire, mailbox, data } = make();
  const sms = (PhoneNumber: string) =>
    wire.request("/", {
      method: "POST",
      body: new URLSearchParams({ Action: "Publish", PhoneNumber, Message: "Hi & bye" }).toString(),
    });
  expect(await (await sms("+4915112345678")).text()).toContain("<MessageId>");
  expect((await sms("0151")).status).toBe(400);
  const chat = (space: string) =>
    wire.request(`/v1/spaces/${space}/messages?key=k&token=t`, {
      method: "POST",
      body: '{"text":"Hello"}',
    });
  expect((await chat("room")).status).toBe(200);
  expect((await chat("gone")).status).toBe(404);
  const busy = [await chat("busy"), await chat("busy")];
  expect(busy.map(({ status, headers }) => [status, headers.get("retry-after")])).toEqual([
    [429, "1"],
    [429, "1"],
  ]);
  expect((await chat("busy")).status).toBe(200);
  const kept = [
    { channel: "sms", to: "+4915112345678", text: "Hi & bye" },
    { channel: "chat", to: "room", text: "Hello" },
    { channel: "chat", to: "busy", text: "Hello" },
  ];
  expect(mailbox.messages()).toMatchObject(kept);
  expect(openMailbox(data).messages()).toMatchObject(kept);
});

test("a raw mail is taken apart, a mail to nobody is refused", async () => {
  const { wire, mailbox, data } = make();
  const send = (body: object) =>
    wire.request("/v2/email/outbound-emails", { method: "POST", body: JSON.stringify(body) });
  const raw = "From: a@example.com\r\nTo: B <b@example.com>\r\nSubject: Hi\r\n\r\nText";
  const Data = Buffer.from(raw).toString("base64");
  expect((await send({ Content: { Raw: { Data } } })).status).toBe(200);
  expect(mailbox.mails()).toMatchObject([{ to: ["b@example.com"], subject: "Hi", text: "Text" }]);
  expect(openMailbox(data).mails()).toEqual(mailbox.mails());
  const Content = { Simple: { Subject: { Data: "x" }, Body: { Text: { Data: "x" } } } };
  expect((await send({ FromEmailAddress: "a@example.com", Content })).status).toBe(400);
});

test("a mail to the simulator's addresses is told of as SES tells, all others of nothing", async () => {
  const { wire, sent, mailbox } = make();
  const send = (to: string) =>
    wire.request("/v2/email/outbound-emails", {
      method: "POST",
      body: JSON.stringify({
        FromEmailAddress: "a@example.com",
        Destination: { ToAddresses: [to] },
        Content: { Simple: { Subject: { Data: "x" }, Body: { Text: { Data: "x" } } } },
      }),
    });
  for (const name of ["bounce", "complaint+1", "suppressionlist", "ooto", "success"]) {
    expect((await send(`${name}@simulator.amazonses.com`)).status).toBe(200);
  }
  await send("bounce@example.com");
  expect(mailbox.mails()).toHaveLength(6);
  const told = sent.map(([queue, [message]]) => {
    const { Type, Message } = JSON.parse(message?.body ?? "{}");
    return [queue, Type, JSON.parse(Message)];
  });
  expect(told).toMatchObject([
    ["letters", "Notification", { eventType: "Bounce", bounce: { bounceType: "Permanent" } }],
    ["letters", "Notification", { eventType: "Complaint" }],
    [
      "letters",
      "Notification",
      { bounce: { bounceType: "Permanent", bounceSubType: "OnAccountSuppressionList" } },
    ],
    ["letters", "Notification", { bounce: { bounceType: "Transient" } }],
  ]);
});
