import { setTimeout as sleep } from "node:timers/promises";
import { createPlatform, type Platform } from "@tandem/core/platform";
import { everything, testPlatform } from "@tandem/core/platform/testing";
import { projectChanges } from "@tandem/core/search";
import { beforeAll, expect, test } from "vitest";
import { createApi } from "./app.ts";
import {
  call,
  campaignBody,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "./testing.ts";

/** Until this process has heard of what others told; for a suspension, of revocations too. */
const HEARD_MS = 550;
const REVOKED_MS = 1_050;
/** For so long after a change it is not remembered. */
const SETTLED_MS = 15_100;

let here: ReturnType<typeof createApi>;
let elsewhere: ReturnType<typeof createApi>;
let worker: Platform;
let admin: Someone;
let sponsor: Someone;
let calls: string[];

/** Another function's process on the same table, with the same keys. */
function another(first: Platform): Platform {
  const platform = createPlatform(everything, first.config);
  Object.defineProperty(platform, "secrets", { value: first.secrets });
  return platform;
}

beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  const first = await testPlatform();
  const second = another(first);
  worker = another(first);
  here = createApi(first);
  elsewhere = createApi(second);
  admin = await someAdmin(here, first);
  sponsor = await someSponsor(here, admin);
  calls = [];
  second.table.client.middlewareStack.add(
    (next) => async (args) => {
      calls.push(JSON.stringify(args.input));
      return next(args);
    },
    { step: "initialize", name: "calls" },
  );
});

const profile = (api: typeof here, id: string) =>
  call(api, "GET", `/influencers/${id}`, { token: sponsor.token });
const told = (subjectId: string) =>
  projectChanges(worker, [{ subjectType: "account", subjectId, kind: "any", data: {} } as never]);
/** How often a partition was asked for since it was last counted. */
const readsOf = (partition: string) =>
  calls.splice(0).filter((one) => one.includes(`"${partition}"`)).length;

test("a profile costs nothing while it stays as it is, and is new everywhere once its change was told", async () => {
  const influencer = await someInfluencer(here);
  await sleep(SETTLED_MS);
  for (let i = 0; i < 5; i++) expect((await profile(elsewhere, influencer.id)).status).toBe(200);
  expect(readsOf(`account#${influencer.id}`)).toBe(1);

  const { token } = influencer;
  const { body: me } = await call(here, "GET", "/me", { token });
  const change = { version: me.version, profile: { bio: "Now in Lisbon." } };
  await call(here, "PATCH", "/me", { token, body: change });
  expect((await profile(here, influencer.id)).body.bio).toBe("Now in Lisbon.");
  await told(influencer.id);
  await sleep(HEARD_MS);
  expect((await profile(elsewhere, influencer.id)).body.bio).toBe("Now in Lisbon.");
}, 40_000);

test("a suspension ends sessions and hides the profile at once, and elsewhere within a second", async () => {
  const influencer = await someInfluencer(here);
  const me = (api: typeof here) => call(api, "GET", "/stats", { token: influencer.token });
  for (const api of [here, elsewhere]) {
    expect((await me(api)).status).toBe(200);
    expect((await profile(api, influencer.id)).status).toBe(200);
  }
  await call(here, "POST", `/admin/users/${influencer.id}/flag`, {
    token: admin.token,
    body: { reason: "It breaks the rules." },
  });
  expect([(await me(here)).status, (await profile(here, influencer.id)).status]).toEqual([
    401, 404,
  ]);
  await told(influencer.id);
  await sleep(REVOKED_MS);
  expect((await me(elsewhere)).status).toBe(401);
  expect((await profile(elsewhere, influencer.id)).status).toBe(404);
});

test("a sponsor's own campaign is never from memory", async () => {
  const { token } = sponsor;
  const { body: made } = await call(here, "POST", "/campaigns", { token, body: campaignBody() });
  for (let version = made.version; version < made.version + 3; version++) {
    const read = await call(elsewhere, "GET", `/campaigns/${made.id}`, { token });
    expect(read.body.version).toBe(version);
    const body = { version, goals: `Goal ${version}` };
    expect((await call(here, "PATCH", `/campaigns/${made.id}`, { token, body })).status).toBe(200);
  }
});
