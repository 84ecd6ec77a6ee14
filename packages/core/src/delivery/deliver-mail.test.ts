import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Ctx, Events, log, Mailer, once, type Platform } from "../platform/index.ts";
import { mostInOneSecond, testCtx, testPlatform } from "../platform/testing.ts";
import { suppressionId } from "./address.ts";
import { deliverMail } from "./deliver-mail.ts";
import { liftSuppression } from "./lift-suppression.ts";
import { suppress } from "./suppress.ts";
import { type Doing, openWire, type Wire } from "./wire.testing.ts";

const ACCEPTED: Doing = { status: 200, body: '{"MessageId":"m"}' };
const refused = (name: string, message: string, status = 400): Doing => ({
  status,
  headers: { "x-amzn-errortype": name },
  body: JSON.stringify({ message }),
});
const throttled = refused("TooManyRequestsException", "Maximum sending rate exceeded.", 429);

let wire: Wire;
let platform: Platform;
let ctx: Ctx;
beforeAll(async () => {
  wire = await openWire(ACCEPTED);
  process.env.AWS_ENDPOINT_URL_SESV2 = wire.endpoint;
  process.env.TANDEM_SES_RATE = "200";
  platform = await testPlatform();
  ctx = testCtx(platform);
});
afterAll(() => wire.close());
const warned = vi.spyOn(log, "warn").mockImplementation(() => undefined);
beforeEach(() => {
  wire.forget();
  warned.mockClear();
});

let number = 0;
const someone = () => `ana.${++number}@example.test`;
const mailTo = (to: string) => ({ to, subject: "Hello", html: "<p>Hello</p>", text: "Hello" });
const readersOf = (asked: Wire["asked"]) =>
  asked.map(({ body }) => JSON.parse(body).Destination.ToAddresses[0] as string);

describe("what passes by itself", { timeout: 120_000 }, () => {
  test("is waited for: too fast, an error of theirs, a connection that broke", async () => {
    const unavailable = refused("InternalFailure", "Service unavailable", 503);
    for (const next of [[throttled, throttled], [unavailable], ["reset" as const]]) {
      const to = someone();
      wire.next = [...next];
      expect(await deliverMail(ctx, mailTo(to))).toBe("sent");
      expect(readersOf(wire.taken)).toEqual([to]);
      expect(wire.asked).toHaveLength(next.length + 1);
      wire.forget();
    }
  });

  test("and silence too, which ends", async () => {
    const own = Object.create(platform, {
      mailer: { value: new Mailer("hello@tandem.test", 300) },
    }) as Platform;
    wire.next = ["silence"];
    expect(await deliverMail(testCtx(own), mailTo(someone()))).toBe("sent");
    expect(wire.asked).toHaveLength(2);
  });

  test("is left to the queue when it does not pass, and the mail is sent once all the same", async () => {
    const to = someone();
    wire.usual = throttled;
    const attempt = () =>
      once(platform, `mail#${to}`, async () => {
        await deliverMail(ctx, mailTo(to));
      });
    await expect(attempt()).rejects.toThrow("Maximum sending rate exceeded");
    expect(wire.asked).toHaveLength(4);
    wire.usual = ACCEPTED;
    await attempt();
    await attempt();
    expect(readersOf(wire.taken)).toEqual([to]);
  });

  test("is tried again in slots of its own, so that the rate holds also then", async () => {
    const rate = 12;
    process.env.TANDEM_SES_RATE = String(rate);
    const fresh = await testPlatform();
    const left: number[] = [];
    const send = (...[message, departs]: Parameters<Mailer["send"]>) =>
      fresh.mailer.send(message, async () => {
        await departs?.();
        left.push(Date.now());
      });
    const own = testCtx(Object.create(fresh, { mailer: { value: { send } } }) as Platform);
    wire.next = Array.from({ length: 15 }, (_, i) => (i % 3 === 0 ? throttled : ACCEPTED));
    const readers = Array.from({ length: 20 }, someone);
    await Promise.all(readers.map((to) => deliverMail(own, mailTo(to))));
    process.env.TANDEM_SES_RATE = "200";
    expect(readersOf(wire.taken).sort()).toEqual(readers.toSorted());
    expect(wire.asked).toHaveLength(25);
    expect(mostInOneSecond(left)).toBeLessThanOrEqual(rate);
  });
});

test("mails asked for three times each, in any order, of a sender that stumbles, arrive once each", async () => {
  const readers = Array.from({ length: 8 }, someone);
  const stumbles = [throttled, "reset" as const, refused("InternalFailure", "No.", 500)];
  wire.next = Array.from({ length: 12 }, (_, i) => stumbles[i % 4] ?? ACCEPTED);
  const wishes = [...readers, ...readers, ...readers].sort(() => Math.random() - 0.5);
  let outcomes: PromiseSettledResult<void>[] = [];
  const round = () =>
    Promise.allSettled(
      wishes.map((to) =>
        once(platform, `thrice#${to}`, async () => {
          await deliverMail(ctx, mailTo(to));
        }),
      ),
    );
  do {
    outcomes = await round();
    await new Promise((next) => setTimeout(next, 300));
  } while (outcomes.some(({ status }) => status === "rejected"));
  expect(readersOf(wire.taken).sort()).toEqual(readers.toSorted());
}, 120_000);

test("what is refused for what it is, is not tried again, and logged without the address", async () => {
  for (const refusal of [
    refused("MessageRejected", "Email address is not verified: ana@example.test"),
    refused("MailFromDomainNotVerifiedException", "Mail-From domain is not verified"),
    refused("SendingPausedException", "Sending is paused."),
    refused("AccountSuspendedException", "The account is suspended."),
    refused("TooManyRequestsException", "Daily message quota exceeded.", 429),
  ]) {
    wire.next = [refusal];
    await expect(deliverMail(ctx, mailTo(someone()))).rejects.toThrow();
  }
  expect(wire.asked).toHaveLength(5);
  expect(wire.taken).toEqual([]);
  expect(warned).toHaveBeenCalledTimes(5);
  expect(JSON.stringify(warned.mock.calls)).not.toContain("@");
});

describe("an address that nothing is sent to", () => {
  test("gets nothing, however it is written, until it is let go", async () => {
    const to = someone();
    const unwanted = { channel: "email", address: to, reason: "bounce" } as const;
    await Promise.all([1, 2, 3].map(() => suppress(ctx, unwanted)));
    expect(await deliverMail(ctx, mailTo(to.toUpperCase()))).toBe("suppressed");
    expect(wire.asked).toEqual([]);
    await liftSuppression(ctx, suppressionId("email", to));
    expect(await deliverMail(ctx, mailTo(to))).toBe("sent");
    const op = Events.query.ofSubject({ subjectId: suppressionId("email", to) });
    const { items } = await platform.table.query(Events, op);
    expect(items.map(({ kind }) => kind)).toEqual(["address.suppressed", "address.lifted"]);
    expect(JSON.stringify(items)).not.toContain(to);
    await expect(liftSuppression(ctx, suppressionId("email", to))).rejects.toMatchObject({
      code: "request.not_found",
    });
  });

  test("is remembered when the other side has it on its own list", async () => {
    const to = someone();
    wire.next = [refused("MessageRejected", "Address is on the suppression list for your account")];
    expect(await deliverMail(ctx, mailTo(to))).toBe("suppressed");
    expect(await deliverMail(ctx, mailTo(to))).toBe("suppressed");
    expect(wire.asked).toHaveLength(1);
  });
});

test("what is attached arrives to the byte", async () => {
  const bytes = Buffer.from("%PDF-1.7 \u0000\u00ff", "latin1");
  const attachments = [{ name: "report.pdf", contentType: "application/pdf", bytes }];
  await deliverMail(ctx, { ...mailTo(someone()), attachments });
  const [attached] = JSON.parse(wire.taken[0]?.body ?? "").Content.Simple.Attachments;
  expect(attached).toMatchObject({ FileName: "report.pdf", ContentType: "application/pdf" });
  expect(Buffer.from(attached.RawContent, "base64")).toEqual(bytes);
});
