import {
  acceptOffer,
  applyToCampaign,
  counterOffer,
  offerAdRequest,
  writeMessage,
} from "../ad-request/index.ts";
import { Campaigns, createCampaign, moveCampaign } from "../campaign/index.ts";
import { submitWork } from "../deliverable/index.ts";
import { suppress } from "../delivery/index.ts";
import { keepDeadLetter } from "../job/index.ts";
import { type Ctx, newId, now, type Platform, systemCtx, told } from "../platform/index.ts";
import { everyRow, testCtx } from "../platform/testing.ts";
import { disputeRequest } from "../settlement/index.ts";
import type { Ground } from "./ground.testing.ts";
import { exportData, forgetPerson, readMyData } from "./index.ts";
import { everyText, otherSponsor, PERSON, PERSONAL, theInfluencer } from "./world.testing.ts";

export const day = (n: number) =>
  new Date(now().getTime() + n * 86_400_000).toISOString().slice(0, 10);

/** A public campaign of 1,000. */
export async function campaign(sponsor: Ctx, name = "Spring"): Promise<string> {
  const { id } = await createCampaign(sponsor, {
    name,
    description: `By ${sponsor.actor.name}.`,
    category: "beauty",
    niche: "",
    goals: "",
    startDate: day(0),
    endDate: day(60),
    budget: 1_000,
    visibility: "public",
  });
  await moveCampaign(sponsor, id, "publish");
  return id;
}
/** An offer of 400. */
export const offer = (sponsor: Ctx, campaignId: string, influencer: Ctx, message = "") =>
  offerAdRequest(sponsor, campaignId, {
    influencerId: influencer.actor.id,
    amount: 400,
    requirements: "One post",
    message,
  });

/** Does the event of the deletion, as the queue brings it, in a process that may die: `on`. */
export async function work(platform: Platform, id: string, on = platform): Promise<void> {
  const rows = await everyRow(platform);
  const row = rows.find(({ kind, subjectId }) => kind === "account.deleted" && subjectId === id);
  await forgetPerson(systemCtx(on, now(), newId("job")), told(row as never) as never);
}

export const money = async (platform: Platform, id: string) => {
  const row = await platform.table.get(Campaigns, { id });
  return { reserved: row?.reserved, committed: row?.committed, available: row?.available };
};
export const FREE = { reserved: 0, committed: 0, available: 1_000 };

/** What the other side wrote of the person: it stays. */
export const SPOKEN = `Hello ${PERSON.name}, is it you, ${PERSON.email}?`;

/** The rows in which something personal is left, but for what the other side wrote itself. */
export async function left(platform: Platform): Promise<string[]> {
  const texts = await everyText(platform);
  const theirs = JSON.stringify(SPOKEN).slice(1, -1);
  return texts.map((text) => text.replaceAll(theirs, "")).filter((text) => PERSONAL.test(text));
}

export const admin = (platform: Platform): Ctx =>
  testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });

/** Dead letters with their message to the other side, what came back of a mail, and an answer by text. */
export async function lettersOf(platform: Platform): Promise<void> {
  const [event] = (await everyRow(platform)).filter(({ kind }) => kind === "ad_request.messaged");
  const bodies = {
    notifications: { detail: told(event as never) },
    feedback: { bounce: { bouncedRecipients: [{ emailAddress: PERSON.email }] } },
    replies: { originationNumber: PERSON.phone, messageBody: `${PERSON.name} says stop.` },
  };
  for (const [queue, message] of Object.entries(bodies)) {
    const body = JSON.stringify(message);
    const letter = { messageId: newId("evt"), queue, body, receives: 5, sentAt: now() };
    await keepDeadLetter(admin(platform), letter);
  }
}

/**
 * The person as an influencer with a request in each state that is open or agreed, a message, a
 * suppressed address, a file of all their data and a letter of theirs that lies dead.
 */
export async function busyInfluencer({ platform, effects }: Ground) {
  const person = await theInfluencer(platform);
  const sponsor = await otherSponsor(platform);
  const [offered, agreed, applied, countered] = [
    await campaign(sponsor),
    await campaign(sponsor),
    await campaign(sponsor),
    await campaign(sponsor),
  ];
  const pending = await offer(sponsor, offered, person, SPOKEN);
  const accepted = await offer(sponsor, agreed, person);
  await acceptOffer(person, accepted.id, 1);
  const draft = `https://drive.test/${PERSON.handle}/1`;
  await submitWork(person, accepted.id, 1, { url: draft, text: `By ${PERSON.name}. #ad` });
  await disputeRequest(person, accepted.id, `Nobody writes to ${PERSON.email}.`);
  const application = await applyToCampaign(person, applied, {
    amount: 300,
    message: `Write to ${PERSON.email} or call ${PERSON.phone}.`,
  });
  const counter = await offer(sponsor, countered, person);
  await counterOffer(person, counter.id, {
    amount: 500,
    message: `As ${PERSON.name} I ask more.`,
  });
  await writeMessage(person, pending.id, `I am ${PERSON.name}, ${PERSON.handle}.`);
  await writeMessage(sponsor, pending.id, SPOKEN);
  await effects.settle();
  await suppress(admin(platform), {
    channel: "email",
    address: PERSON.email,
    reason: "bounce",
    detail: `No mailbox ${PERSON.email}`,
    accountId: person.actor.id,
  });
  await readMyData(person);
  const asked = (await effects.settle()).find(({ kind }) => kind === "account.data_requested");
  await exportData(systemCtx(platform, now(), "x"), told(asked as never) as never);
  await effects.settle();
  const [event] = (await everyRow(platform)).filter(({ kind }) => kind === "ad_request.applied");
  await keepDeadLetter(admin(platform), {
    messageId: "m1",
    queue: "mail",
    body: JSON.stringify({ "detail-type": "ad_request.applied", detail: told(event as never) }),
    receives: 5,
    sentAt: now(),
  });
  return {
    person,
    sponsor,
    requests: { pending, accepted, application, counter },
    campaigns: [offered, agreed, applied, countered],
  };
}
