import { beforeAll, expect, test } from "vitest";
import { approveWork, publishWork, requestWorkChanges, submitWork } from "../deliverable/index.ts";
import { LIVE, SUBMISSION, someAgreed } from "../deliverable/testing.ts";
import { gatewayOf, pay } from "../payment/index.ts";
import { cardOf, DECLINED } from "../payment/testing.ts";
import { Events, type Platform, type Told, told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { writeReview } from "../review/index.ts";
import {
  cancelRequest,
  declineCancellation,
  disputeRequest,
  releasePayment,
  settleDispute,
} from "../settlement/index.ts";
import { MAILED_KINDS, mailsFor } from "./mails.ts";
import { NOTED_KINDS, notesOf } from "./notes.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

/** What happened to a request since it was agreed on, as events. */
async function eventsOf(id: string): Promise<Told[]> {
  const events: Told[] = [];
  const all = Events.query.ofSubject({ subjectId: id });
  for await (const row of platform.table.all(Events, all)) events.push(told(row));
  return events.slice(2);
}

const sideOf = (to: string) => to.slice(0, 3);
/** Who is told what, step by step. */
const toldOf = async (id: string) =>
  (await eventsOf(id)).flatMap((event) =>
    notesOf(event).map(({ to, title, text }) => `${sideOf(to)}: ${title} ${text}`),
  );
/** Who is mailed of which step. */
const mailedOf = async (id: string) =>
  (await eventsOf(id))
    .filter(({ kind }) => MAILED_KINDS.includes(kind))
    .flatMap((event) => mailsFor(event).map(({ to, mail }) => `${sideOf(to)}: ${mail}`));

test("a collaboration from payment to release is told to the side that waits", async () => {
  const { sponsor, influencer, id } = await someAgreed(platform);
  const gateway = gatewayOf(platform);
  await expect(pay(sponsor, gateway, id, { card: cardOf(DECLINED) })).rejects.toThrow();
  await pay(sponsor, gateway, id, { card: cardOf() });
  await submitWork(influencer, id, 1, SUBMISSION);
  await requestWorkChanges(sponsor, id, 1, "Name the launch day.");
  await submitWork(influencer, id, 1, SUBMISSION);
  await approveWork(sponsor, id, 1);
  await publishWork(influencer, id, 1, LIVE);
  await releasePayment(sponsor, id);
  expect(await toldOf(id)).toEqual([
    "inf: Acme paid in 400.00 USD for Spring serum launch. You can start. It is held for you until all is live.",
    "spo: Ana handed in the post on Instagram for Spring serum launch. Approve it or ask for changes; after 72 hours it approves itself.",
    "inf: Acme asks for changes to the post on Instagram for Spring serum launch. Name the launch day.",
    "spo: Ana handed in the post on Instagram for Spring serum launch. Approve it or ask for changes; after 72 hours it approves itself.",
    "inf: Acme approved the post on Instagram for Spring serum launch. Publish it and enter where it is live.",
    "spo: Ana published the post on Instagram for Spring serum launch. Once all is live, release the payment; after 14 days it is released by itself.",
    "inf: Acme released 400.00 USD to you for Spring serum launch. You can review each other now.",
  ]);
  expect(await mailedOf(id)).toEqual([
    "inf: held",
    "spo: submitted",
    "inf: changes_requested",
    "spo: submitted",
    "inf: approved",
    "spo: published",
    "inf: released",
  ]);
});

test("a dispute and its end are told to both, in what each gets", async () => {
  const { sponsor, influencer, id } = await someAgreed(platform);
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" }, sponsor.now);
  await pay(sponsor, gatewayOf(platform), id, { card: cardOf() });
  await disputeRequest(influencer, id, "Nobody answers.");
  const verdict = { outcome: "split", influencerAmount: 10_000, reason: "Half was made." } as const;
  await settleDispute(admin, id, verdict);
  const settled = "The dispute about Spring serum launch is settled:";
  expect((await toldOf(id)).slice(1)).toEqual([
    "spo: Ana opened a dispute about Spring serum launch. An admin settles it. Until then the work and its money stand still.",
    "adm: Acme and Ana have a dispute. About Spring serum launch. Release, refund or split what is held.",
    `spo: ${settled} 100.00 USD go to Ana and 300.00 USD back to you. Half was made.`,
    `inf: ${settled} 100.00 USD go to you. Half was made.`,
  ]);
  expect((await mailedOf(id)).slice(1)).toEqual(["spo: disputed", "spo: split", "inf: split"]);
});

test("who is asked to cancel reads why, and who paid in reads what comes back", async () => {
  const { sponsor, influencer, id } = await someAgreed(platform);
  await pay(sponsor, gatewayOf(platform), id, { card: cardOf() });
  await cancelRequest(sponsor, id, "The launch is off.");
  await declineCancellation(influencer, id);
  await cancelRequest(sponsor, id, "Really.");
  await cancelRequest(influencer, id, "Then so be it.");
  const terms = "the agreement on 400.00 USD for Spring serum launch";
  expect((await toldOf(id)).slice(1)).toEqual([
    `inf: Acme asks to cancel ${terms}. The launch is off.`,
    `spo: Ana holds on to ${terms}. What was agreed goes on.`,
    `inf: Acme asks to cancel ${terms}. Really.`,
    `spo: The agreement on 400.00 USD for Spring serum launch is cancelled. The 400.00 USD that you paid in go back to your card.`,
  ]);
});

test("who was reviewed reads the rating", async () => {
  const { sponsor, influencer, id } = await someAgreed(platform);
  await pay(sponsor, gatewayOf(platform), id, { card: cardOf() });
  await submitWork(influencer, id, 1, SUBMISSION);
  await approveWork(sponsor, id, 1);
  await publishWork(influencer, id, 1, LIVE);
  await releasePayment(sponsor, id);
  const review = await writeReview(influencer, id, { rating: 4, text: "Paid at once." });
  const events = platform.table.all(Events, Events.query.ofSubject({ subjectId: review.id }));
  const notes = [];
  for await (const row of events)
    if (NOTED_KINDS.includes(row.kind)) notes.push(...notesOf(told(row)));
  expect(notes).toMatchObject([
    { to: sponsor.actor.id, title: "Ana reviewed Spring serum launch: 4 of 5." },
  ]);
  expect(notes[0]?.link).toBe(`/threads/${id}`);
});
