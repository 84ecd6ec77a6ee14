import { beforeAll, expect, test } from "vitest";
import {
  offerTo,
  type Person,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../harness/client.ts";
import { apiCloud } from "../harness/cloud.ts";
import { countsOf } from "../harness/jobs.ts";
import { zoneAtNine } from "../harness/zone-at-nine.ts";

const here = apiCloud();
let sponsor: Person;
beforeAll(async () => {
  sponsor = await registerSponsor(here.url);
});

/** Every channel on: mail is from the start. */
async function reachable(person: Person, number: string, space: string): Promise<void> {
  const { body } = await person.get("/me/preferences");
  const { status } = await person.patch("/me/preferences", {
    version: body.version,
    sms: { enabled: true, number },
    chat: {
      enabled: true,
      webhookUrl: `https://chat.googleapis.com/v1/spaces/${space}/messages?key=k&token=t`,
    },
  });
  expect(status).toBe(200);
}

const offered = async (influencer: Person) => {
  const campaign = await publishCampaign(sponsor, { niche: "pottery" });
  return offerTo(sponsor, campaign.id, influencer);
};

const digestsTo = async ({ username }: Person) =>
  (await here.cloud.mails()).filter(
    ({ to, text }) =>
      String(to).includes(`${username}@`) && text.includes("only when something waits"),
  );
const messagesOf = async (channel: "sms" | "chat", to: string) =>
  (await here.cloud.messages()).filter((one) => one.channel === channel && one.to.includes(to));

/** Fires the schedule, and says what all runs so far counted. */
async function fired() {
  await here.cloud.drained();
  await here.cloud.fire("daily-reminders");
  await here.cloud.drained();
  return countsOf(here.url, "daily-reminders");
}

/** The addresses in a text that lead into the app. */
const linksIn = (text: string): string[] =>
  [...text.matchAll(/https?:\/\/[^\s|>]+/g)].map(([link]) => link);

test("an offer left pending reaches its influencer at nine by every channel, and once", async () => {
  const timeZone = await zoneAtNine();
  const waiting = await registerInfluencer(here.url, "waiting", { timeZone });
  const idle = await registerInfluencer(here.url, "idle", { timeZone });
  const later = await registerInfluencer(here.url, "later", { timeZone: "Etc/GMT+12" });
  const elsewhere = timeZone === "Etc/GMT+12" ? undefined : later;
  await reachable(waiting, "+4915112345671", "WAITING");
  await reachable(idle, "+4915112345672", "IDLE");
  const request = await offered(waiting);
  if (elsewhere) await offered(elsewhere);

  const once = { planned: 1, sent: 1, skipped: 0, failed: 0, repeated: 0 };
  expect(await fired()).toEqual(once);
  const [mail] = await digestsTo(waiting);
  const [sms] = await messagesOf("sms", "+4915112345671");
  const [chat] = await messagesOf("chat", "WAITING");
  for (const text of [mail?.text, mail?.html, sms?.text, chat?.text]) {
    expect(text).toContain(`${here.url}/threads/${request}`);
  }
  expect(sms?.text.length).toBeLessThanOrEqual(160);
  expect(mail?.headers["List-Unsubscribe-Post"]).toBe("List-Unsubscribe=One-Click");
  for (const link of linksIn(sms?.text ?? "")) {
    const id = link.split("/").at(-1);
    expect((await waiting.get(`/ad-requests/${id}`)).body).toMatchObject({
      status: "pending",
      turn: "influencer",
    });
  }

  expect(await digestsTo(idle)).toEqual([]);
  expect(await messagesOf("sms", "+4915112345672")).toEqual([]);
  expect(await messagesOf("chat", "IDLE")).toEqual([]);
  if (elsewhere) expect(await digestsTo(elsewhere)).toEqual([]);

  // Fired again within the hour: the day is settled.
  expect(await fired()).toEqual(once);
  expect(await digestsTo(waiting)).toHaveLength(1);
  expect(await messagesOf("sms", "+4915112345671")).toHaveLength(1);
  expect(await messagesOf("chat", "WAITING")).toHaveLength(1);
  expect(await here.cloud.deadLetters()).toEqual([]);
});

test("what was answered before nine is not told", async () => {
  const influencer = await registerInfluencer(here.url, "quick", { timeZone: await zoneAtNine() });
  const request = await offered(influencer);
  await influencer.post(`/ad-requests/${request}/reject`, {});
  expect(await fired()).toMatchObject({ planned: 2, sent: 1, skipped: 1 });
  expect(await digestsTo(influencer)).toEqual([]);
});

test("one can be asked for at any hour; nothing is sent over a channel that is off", async () => {
  const influencer = await registerInfluencer(here.url, "asking", { timeZone: "Etc/GMT+12" });
  const ask = (channel: string) => influencer.post("/me/preferences/test", { channel });
  expect((await ask("sms")).body.code).toBe("preferences.channel_off");
  await reachable(influencer, "+4915112345673", "ASKING");
  for (const channel of ["email", "sms", "chat"]) expect((await ask(channel)).status).toBe(202);
  await until(
    () => messagesOf("chat", "ASKING"),
    (all) => all.length === 1,
  );
  await here.cloud.drained();
  const [sms] = await messagesOf("sms", "+4915112345673");
  expect(sms?.text).toContain("Nothing waits for you now");
  const request = await offered(influencer);
  expect((await ask("sms")).status).toBe(202);
  await here.cloud.drained();
  const texts = await messagesOf("sms", "+4915112345673");
  expect(texts.at(-1)?.text).toContain(`/threads/${request}`);
  expect((await ask("sms")).status).toBe(202);
  expect((await ask("sms")).body.code).toBe("request.too_many");

  expect((await sponsor.post("/me/preferences/test", { channel: "email" })).status).toBe(202);
  await here.cloud.drained();
  const mails = (await here.cloud.mails()).filter(({ to }) =>
    String(to).includes(sponsor.username),
  );
  expect(mails.at(-1)?.text).toContain("this channel reaches you");
});
