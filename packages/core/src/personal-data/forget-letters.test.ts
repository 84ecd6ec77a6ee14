import { expect, test } from "vitest";
import { DeadLetters, keepDeadLetter } from "../job/index.ts";
import { newId, now, told } from "../platform/index.ts";
import { everyRow } from "../platform/testing.ts";
import { admin, campaign, left, offer, SPOKEN } from "./deletion.testing.ts";
import { forgetLetters } from "./forget-letters.ts";
import { ground } from "./ground.testing.ts";
import { otherSponsor, PERSON, theInfluencer } from "./world.testing.ts";

const here = ground();
const gone = (id: string) => ({ id, words: Object.values(PERSON) });

async function dead(queue: string, message: unknown): Promise<() => Promise<unknown>> {
  const messageId = newId("evt");
  const body = typeof message === "string" ? message : JSON.stringify(message);
  await keepDeadLetter(admin(here.platform), {
    messageId,
    queue,
    body,
    receives: 5,
    sentAt: now(),
  });
  const rows = await everyRow(here.platform);
  const row = rows.find((one) => one.__edb_e__ === "deadLetter" && one.body === body);
  return async () => (await here.platform.table.get(DeadLetters, { id: row?.id as string }))?.body;
}
const topic = (message: unknown) => ({ Type: "Notification", Message: JSON.stringify(message) });
const bounce = (to: string, emailAddress: string) => ({
  eventType: "Bounce",
  mail: { commonHeaders: { to: [to], subject: "Your offer" } },
  bounce: { feedbackId: "f1", bounceType: "Permanent", bouncedRecipients: [{ emailAddress }] },
});

test("what came back of their mail and what they answered by text is bare, whatever it is packed in", async () => {
  const to = `${PERSON.name} <${PERSON.email.toUpperCase()}>`;
  const bodies = [
    await dead("feedback", bounce(to, PERSON.email)),
    await dead("feedback", topic(bounce(to, PERSON.email))),
    await dead("replies", topic({ originationNumber: PERSON.phone, messageBody: "STOP" })),
    await dead("replies", {
      originationNumber: PERSON.phone,
      messageBody: `It's me:\n${PERSON.name}\n${PERSON.handle}, write to ${PERSON.email}.`,
    }),
    await dead("replies", `no JSON, to=${PERSON.email}`),
  ];
  expect(await left(here.platform)).toHaveLength(bodies.length);
  await forgetLetters(admin(here.platform), gone("inf_1"));
  expect(await left(here.platform)).toEqual([]);
  const text = JSON.parse((await bodies[3]?.()) as string);
  expect(text).toEqual({
    originationNumber: "[deleted]",
    messageBody: "It's me:\n[deleted]\n[deleted], write to [deleted].",
  });
});

test("what is another's stays as it was, also an address that begins with the same name", async () => {
  const message = topic(bounce("Bo <bo@else.example>", `${PERSON.username}@else.example`));
  const body = await dead("feedback", message);
  const before = await body();
  await forgetLetters(admin(here.platform), gone("inf_1"));
  expect(await body()).toBe(before);
});

test("of events only those are touched that are theirs, and what the other side wrote stays", async () => {
  const person = await theInfluencer(here.platform);
  const sponsor = await otherSponsor(here.platform);
  await offer(sponsor, await campaign(sponsor), person, SPOKEN);
  const [event] = (await everyRow(here.platform)).filter(
    ({ kind }) => kind === "ad_request.offered",
  );
  const body = await dead("mail", { detail: told(event as never) });
  const before = await body();
  await forgetLetters(admin(here.platform), gone("inf_other"));
  expect(await body()).toBe(before);
  await forgetLetters(admin(here.platform), gone(person.actor.id));
  const { detail } = JSON.parse((await body()) as string);
  expect(detail.data.parties.influencerName).toBe("Deleted account");
  expect(detail.data.offer.message).toBe(SPOKEN);
});
