import { afterAll, beforeAll, expect, test } from "vitest";
import {
  offerTo,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../../packages/journeys/src/harness/client.ts";
import { openTarget, type Target } from "../../packages/journeys/src/harness/target.ts";
import { zoneAtNine } from "../../packages/journeys/src/harness/zone-at-nine.ts";

/** Letters of a telephone number of this test alone. */
const NUMBER = `+4915${String(Date.now()).slice(-9)}`;

let target: Target;
beforeAll(async () => {
  target = await openTarget();
});
afterAll(() => target?.stop());

test("a schedule plans who is due, and they are reminded once by mail and text", async () => {
  const sponsor = await registerSponsor(target.url, "reminding");
  const waiting = await registerInfluencer(target.url, "reminded", {
    timeZone: await zoneAtNine(),
  });
  const { body } = await waiting.get("/me/preferences");
  const { version } = body;
  const sms = { enabled: true, number: NUMBER };
  expect((await waiting.patch("/me/preferences", { version, sms })).status).toBe(200);
  const campaign = await publishCampaign(sponsor, { niche: "pottery" });
  const request = await offerTo(sponsor, campaign.id, waiting);
  await target.drained();

  await target.fire("daily-reminders");
  const digests = async () =>
    (await target.mails()).filter(
      ({ to, text }) =>
        String(to).includes(`${waiting.username}@`) && text?.includes("only when something waits"),
    );
  const [mail] = await until(digests, ({ length }) => length > 0, 6);
  expect(mail?.text).toContain(`/threads/${request}`);
  const texts = () => textsTo(NUMBER);
  expect((await until(texts, ({ length }) => length > 0, 3))[0]).toContain(request);

  await target.fire("daily-reminders");
  await target.drained();
  expect(await digests()).toHaveLength(1);
  expect(await texts()).toHaveLength(1);
});

/** The texts that the emulator would have sent to a number. */
async function textsTo(number: string): Promise<string[]> {
  const asked = new URLSearchParams({ phoneNumber: number });
  const answer = await fetch(
    `${process.env.AWS_ENDPOINT_URL}/_ministack/sns/sms-messages?${asked}`,
  );
  const found = JSON.stringify(await answer.json());
  return [...found.matchAll(/"Message":\s*"((?:[^"\\]|\\.)*)"/g)].map(([, text = ""]) => text);
}
