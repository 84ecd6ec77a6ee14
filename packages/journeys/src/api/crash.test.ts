import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ChildCloud, spawnLocalcloud } from "@tandem/localcloud";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  ADMIN_PASSWORD,
  logIn,
  logInAdmin,
  publishCampaign,
  registerInfluencer,
  registerSponsor,
  until,
} from "../harness/client.ts";

const env = {
  TANDEM_ADMIN_PASSWORD: ADMIN_PASSWORD,
  TANDEM_REQUESTS_PER_MINUTE: "100000",
  TANDEM_REGISTRATIONS_PER_HOUR: "1000",
};
const PEOPLE = 12;

let data: string;
let cloud: ChildCloud;
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), "tandem-crash-"));
  cloud = await spawnLocalcloud({ data, env });
});
afterAll(async () => {
  await cloud?.stop();
  await rm(data, { recursive: true, force: true });
});

interface SentMail {
  to: string | string[];
  subject: string;
  text: string;
}
const mailsAbout = async (path: string): Promise<SentMail[]> =>
  ((await (await fetch(`${cloud.url}/_local/mail.json`)).json()) as SentMail[]).filter(({ text }) =>
    text.includes(path),
  );

test("killed in a burst of writes, it has all it confirmed and mails what was due once", async () => {
  const sponsor = await registerSponsor(cloud.url);
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, (_, n) => registerInfluencer(cloud.url, `burst${n}`)),
  );
  const campaign = await publishCampaign(sponsor, { budget: 10_000_000 });

  const confirmed: string[] = [];
  const burst = Promise.allSettled(
    people.map(async (person) => {
      const answer = await sponsor.post(`/campaigns/${campaign.id}/ad-requests`, {
        influencerId: person.id,
        amount: 1_000,
        requirements: "One post",
      });
      if (answer.status === 201) confirmed.push(answer.body.id);
      await person.post(`/ad-requests/${answer.body.id}/messages`, { text: "On it." });
    }),
  );
  await until(
    async () => confirmed.length,
    (n) => n >= PEOPLE / 3,
    20,
  );
  await cloud.kill();
  await burst;
  expect(confirmed.length).toBeGreaterThanOrEqual(PEOPLE / 3);

  cloud = await spawnLocalcloud({ data, env });
  const back = await logIn(cloud.url, sponsor.username);
  for (const id of confirmed) {
    expect((await back.get(`/ad-requests/${id}`)).body).toMatchObject({
      status: "pending",
      offer: { amount: 1_000 },
    });
  }
  const { body: kept } = await back.get("/ad-requests?limit=100");
  const { reserved, available } = (await back.get(`/campaigns/${campaign.id}`)).body;
  expect(reserved).toBe(kept.items.length * 1_000);
  expect(available).toBe(10_000_000 - reserved);

  // Every offer in the table, confirmed or not, is told of by one mail and one notification.
  const offers = async () => {
    const counts = await Promise.all(
      kept.items.map(
        async ({ id }: { id: string }) =>
          (await mailsAbout(`/threads/${id}`)).filter(({ to }) => String(to).includes("burst"))
            .length,
      ),
    );
    return counts as number[];
  };
  const counts = await until(offers, (all) => all.every((n) => n >= 1), 100);
  expect(counts.every((n) => n === 1)).toBe(true);
  for (const { influencerId } of kept.items) {
    const person = people.find(({ id }) => id === influencerId);
    const reader = await logIn(cloud.url, person?.username ?? "");
    await until(
      () => reader.get("/notifications"),
      ({ body }) => body.unread === 1,
      20,
    );
  }
  const admin = await logInAdmin(cloud.url);
  await until(
    () => admin.get("/admin/stats"),
    ({ body }) => body.requests.pending === kept.items.length,
    20,
  );
});
