import { now, type Platform } from "@tandem/core/platform";
import { everyRow, testPlatform } from "@tandem/core/platform/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "./app.ts";
import {
  type Answer,
  call,
  campaignBody,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "./testing.ts";

const AMOUNT = 40_000;
const SUBMISSION = { url: "https://drive.test/draft", text: "My skin says thanks. #ad" };
const LIVE = { url: "https://instagram.test/p/1" };
const CARD = { number: "4242424242424242", expMonth: 12, expYear: 2098, cvc: "123", name: "Acme" };

let platform: Platform;
let api: ReturnType<typeof createApi>;
let people: Record<"admin" | "sponsor" | "influencer", Someone>;

beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  process.env.TANDEM_REGISTRATIONS_PER_HOUR = "1000";
  platform = await testPlatform();
  api = createApi(platform);
  const admin = await someAdmin(api, platform);
  people = { admin, sponsor: await someSponsor(api, admin), influencer: await someInfluencer(api) };
});

const as = (who: keyof typeof people, path: string, body?: unknown, key?: string) =>
  call(api, "POST", path, {
    token: people[who].token,
    body,
    headers: key ? { "idempotency-key": key } : undefined,
  });
const saying = ({ status, body }: Answer) => ({ status, code: body.code });

/** A request that both agreed on; its path. */
async function agreed(): Promise<string> {
  const campaign = (await as("sponsor", "/campaigns", campaignBody())).body.id;
  await as("sponsor", `/campaigns/${campaign}/publish`);
  const offered = await as("sponsor", `/campaigns/${campaign}/ad-requests`, {
    influencerId: people.influencer.id,
    amount: AMOUNT,
    requirements: "One post",
  });
  const path = `/ad-requests/${offered.body.id}`;
  expect((await as("influencer", `${path}/accept`, { offerVersion: 1 })).status).toBe(200);
  return path;
}
async function finished(): Promise<string> {
  const path = await agreed();
  expect((await as("sponsor", `${path}/payment`, { card: CARD })).status).toBe(201);
  await as("influencer", `${path}/deliverables/1/submit`, SUBMISSION);
  await as("sponsor", `${path}/deliverables/1/approve`, {});
  expect((await as("influencer", `${path}/deliverables/1/publish`, LIVE)).status).toBe(200);
  return path;
}
const linesOf = async (path: string) =>
  (await everyRow(platform)).filter(
    (row) => row.__edb_e__ === "ledgerLine" && path.endsWith(row.adRequestId as string),
  );

describe("work over HTTP", () => {
  test("is refused without its disclosure, at the field", async () => {
    const path = await agreed();
    const answer = await as("influencer", `${path}/deliverables/1/submit`, {
      ...SUBMISSION,
      text: "An #adventure",
    });
    expect(answer).toMatchObject({
      status: 422,
      body: { code: "deliverable.undisclosed", errors: [{ path: "text" }] },
    });
  });

  test.each(["0", "2", "-1", "1.0", "01", "1e0", "one", "%20", "999999"])(
    "has no piece %s",
    async (n) => {
      const path = await agreed();
      const answer = await as("influencer", `${path}/deliverables/${n}/submit`, SUBMISSION);
      expect(saying(answer)).toEqual({ status: 404, code: "request.not_found" });
    },
  );

  test("of nothing agreed is a conflict", async () => {
    const path = await agreed();
    await as("sponsor", `${path}/cancel`, {});
    await as("influencer", `${path}/cancel`, {});
    expect(saying(await as("influencer", `${path}/deliverables/1/submit`, SUBMISSION))).toEqual({
      status: 409,
      code: "ad_request.not_accepted",
    });
  });

  test("approved and sent back at once: one wins, the other gets 409", async () => {
    const path = await agreed();
    await as("influencer", `${path}/deliverables/1/submit`, SUBMISSION);
    const answers = await Promise.all([
      as("sponsor", `${path}/deliverables/1/approve`, {}),
      as("sponsor", `${path}/deliverables/1/request-changes`, { note: "More" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});

describe("money over HTTP", () => {
  test("released fifty times at once under one key moves once, and every answer is the same", async () => {
    const path = await finished();
    const key = `key-${now().getTime()}`;
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => as("sponsor", `${path}/release`, undefined, key)),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const lines = await linesOf(path);
    expect(lines.map(({ account, amount }) => `${account} ${amount}`).sort()).toEqual([
      `earnings ${AMOUNT}`,
      `escrow ${-AMOUNT}`,
      `escrow ${AMOUNT}`,
      `funding ${-AMOUNT}`,
    ]);
  });

  test("released and refunded at once: one wins, the other gets 409", async () => {
    const path = await finished();
    await as("influencer", `${path}/dispute`, { reason: "Still nothing." });
    const settling = path.replace("/ad-requests", "/admin/disputes");
    const answers = await Promise.all([
      as("sponsor", `${path}/release`),
      as("admin", settling, { outcome: "refund" }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    const sum = (await linesOf(path)).reduce((total, { amount }) => total + Number(amount), 0);
    expect(sum).toBe(0);
  });

  test("is split by an admin within what was held, and by nobody else", async () => {
    const path = await finished();
    await as("sponsor", `${path}/dispute`, { reason: "It is not what we agreed." });
    const settling = path.replace("/ad-requests", "/admin/disputes");
    const { body } = await call(api, "GET", "/admin/disputes", { token: people.admin.token });
    expect(body.items.at(-1).id).toBe(path.split("/").at(-1));
    const split = (influencerAmount?: number) => ({ outcome: "split", influencerAmount });
    for (const wrong of [undefined, 0, AMOUNT, AMOUNT + 1]) {
      expect(await as("admin", settling, split(wrong))).toMatchObject({
        status: 422,
        body: { errors: [{ path: "influencerAmount" }] },
      });
    }
    expect((await as("sponsor", settling, split(1))).status).toBe(403);
    const done = await as("admin", settling, split(15_000));
    expect(done).toMatchObject({
      status: 200,
      body: { status: "completed", payment: { status: "split", influencerAmount: 15_000 } },
    });
    expect(saying(await as("admin", settling, split(15_000)))).toEqual({
      status: 409,
      code: "ad_request.not_disputed",
    });
  });
});
