import { beforeAll, expect, test } from "vitest";
import { readPreferences, register } from "../account/index.ts";
import { freshAddress, influencerInput, stranger } from "../account/testing.ts";
import { liftSuppression, listSuppressions, suppressionId } from "../delivery/index.ts";
import { type Ctx, Events, type Platform } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { hearMail } from "./hear-mail.ts";

let platform: Platform;
let ctx: Ctx;
let admin: Ctx;
beforeAll(async () => {
  platform = await testPlatform();
  ctx = testCtx(platform);
  admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
});

let number = 0;
async function someone() {
  const input = influencerInput();
  const { user } = await register(stranger(platform), input, freshAddress());
  const own = testCtx(platform, { id: user.id, role: "influencer", name: "Ana" });
  return { id: user.id, email: input.email, own };
}
const bounce = (address: string, more: object = {}) => ({
  eventType: "Bounce",
  bounce: {
    feedbackId: `f-${++number}`,
    bounceType: "Permanent",
    bounceSubType: "General",
    bouncedRecipients: [
      { emailAddress: address, status: "5.1.1", diagnosticCode: `smtp; 550 <${address}> unknown` },
    ],
    ...more,
  },
  mail: { messageId: "m", destination: [address] },
});
const complaint = (address: string, complaintFeedbackType: string) => ({
  notificationType: "Complaint",
  complaint: {
    feedbackId: `f-${++number}`,
    complaintFeedbackType,
    complainedRecipients: [{ emailAddress: address }],
  },
});
const wrapped = (event: unknown) => ({ Type: "Notification", Message: JSON.stringify(event) });
const problemOf = async ({ own }: { own: Ctx }) => (await readPreferences(own)).email.problem;
const eventsOf = async (address: string) => {
  const op = Events.query.ofSubject({ subjectId: suppressionId("email", address) });
  return (await platform.table.query(Events, op)).items;
};

test("an address that does not exist is noted once, however often it is told, raw or wrapped", async () => {
  const ana = await someone();
  const event = bounce(`Ana <${ana.email.toUpperCase()}>`);
  await Promise.allSettled([event, wrapped(event), event].map((one) => hearMail(ctx, one)));
  await hearMail(ctx, event);
  const events = await eventsOf(ana.email);
  expect(events).toMatchObject([
    {
      kind: "address.suppressed",
      data: { channel: "email", reason: "bounce", accountId: ana.id },
    },
  ]);
  expect(JSON.stringify(events).toLowerCase()).not.toContain(ana.email);
  expect(await problemOf(ana)).toBe("bounce");
  const { items } = await listSuppressions(admin, { limit: 1 });
  expect(items).toMatchObject([
    { address: ana.email, reason: "bounce", detail: "Permanent General 5.1.1" },
  ]);
});

test("what was lifted stays lifted when the old news comes once more, and new news counts", async () => {
  const ana = await someone();
  const event = bounce(ana.email);
  await hearMail(ctx, event);
  await liftSuppression(admin, suppressionId("email", ana.email));
  await hearMail(ctx, event);
  expect(await problemOf(ana)).toBeUndefined();
  await hearMail(ctx, bounce(ana.email));
  expect(await problemOf(ana)).toBe("bounce");
  expect((await eventsOf(ana.email)).map(({ kind, actor }) => [kind, actor.id])).toEqual([
    ["address.suppressed", "system"],
    ["address.lifted", "adm_1"],
    ["address.suppressed", "system"],
  ]);
});

test("a complaint ends mails, its contrary does not, and neither does a full mailbox", async () => {
  const [ana, bo, cy] = [await someone(), await someone(), await someone()];
  await hearMail(ctx, complaint(ana.email, "abuse"));
  await hearMail(ctx, complaint(bo.email, "not-spam"));
  for (const bounceType of ["Transient", "Undetermined"]) {
    await hearMail(ctx, bounce(cy.email, { bounceType, bounceSubType: "MailboxFull" }));
  }
  expect(await Promise.all([ana, bo, cy].map(problemOf))).toEqual([
    "complaint",
    undefined,
    undefined,
  ]);
});

test("an address of nobody's is noted too, and nobody is told", async () => {
  await hearMail(ctx, bounce("nobody@example.test"));
  expect((await eventsOf("nobody@example.test"))[0]?.data.accountId).toBeUndefined();
});

test("other news passes, and news without anyone in it does not pass unseen", async () => {
  await hearMail(ctx, { eventType: "Delivery", delivery: {} });
  const trial = "Successfully validated SNS topic for Amazon SES event publishing.";
  await hearMail(ctx, { Type: "Notification", Message: trial });
  await expect(hearMail(ctx, { eventType: "Bounce", bounce: {} })).rejects.toThrow("nobody");
});

test("the list goes on where the page before ended, newest first", async () => {
  const own = await testPlatform();
  for (let n = 0; n < 5; n++) {
    const at = new Date(Date.parse("2026-03-01T00:00:00Z") + n * 1000);
    await hearMail(testCtx(own, undefined, at), bounce(`x${n}@example.test`));
  }
  const reader = testCtx(own, { id: "adm_1", role: "admin", name: "Root" });
  const first = await listSuppressions(reader, { limit: 3 });
  const rest = await listSuppressions(reader, { limit: 3, cursor: first.nextCursor ?? undefined });
  expect([...first.items, ...rest.items].map(({ address }) => address)).toEqual(
    [4, 3, 2, 1, 0].map((n) => `x${n}@example.test`),
  );
  expect(rest.nextCursor).toBeNull();
});
