import { cachingOf, type Endpoint } from "@tandem/contract";
import { testPlatform } from "@tandem/core/platform/testing";
import { toJsonSchema } from "@valibot/to-json-schema";
import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "./app.ts";
import { isHeld, keptBy } from "./middleware/caching.ts";
import {
  type Call,
  call,
  campaignBody,
  everyEndpoint,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "./testing.ts";

const reads = everyEndpoint.filter(([, e]) => e.method === "GET");
const revalidated = reads.filter(([, e]) => cachingOf(e) === "revalidated");

let api: ReturnType<typeof createApi>;
let people: Record<"admin" | "sponsor" | "influencer", Someone>;
let campaignId: string;
let adRequestId: string;

beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  const platform = await testPlatform();
  api = createApi(platform);
  const admin = await someAdmin(api, platform);
  const sponsor = await someSponsor(api, admin);
  people = { admin, sponsor, influencer: await someInfluencer(api) };
  const { token } = sponsor;
  campaignId = (await call(api, "POST", "/campaigns", { token, body: campaignBody() })).body.id;
  await call(api, "POST", `/campaigns/${campaignId}/publish`, { token });
  const offer = { influencerId: people.influencer.id, amount: 400, requirements: "One post" };
  const path = `/campaigns/${campaignId}/ad-requests`;
  adRequestId = (await call(api, "POST", path, { token, body: offer })).body.id;
});

const roleFor = (e: Endpoint) =>
  (e.who === "any" ? "sponsor" : e.who[0]) as "admin" | "sponsor" | "influencer";

const pathOf = (name: string, e: Endpoint): string => {
  const of = name === "review.list" ? `?influencerId=${people.influencer.id}` : "";
  const isCampaign = /^\/campaigns\/\{id\}/.test(e.path);
  const isRequest = /^\/ad-requests\/\{id\}/.test(e.path);
  const id = isCampaign ? campaignId : isRequest ? adRequestId : people.influencer.id;
  return e.path.replace("{id}", id).replace(/\{\w+\}/g, "2020-01") + of;
};

describe("a read by someone logged in", () => {
  test.each(revalidated)("%s is confirmed by its tag", async (name, e) => {
    const { token } = people[roleFor(e)];
    const path = pathOf(name, e);
    const first = await call(api, "GET", path, { token });
    if (first.status === 404) {
      expect(first.headers.get("cache-control")).toBe("no-store");
      expect(first.headers.get("etag")).toBeNull();
      return;
    }
    expect(first.status, JSON.stringify(first.body)).toBe(200);
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]{22}"$/);
    for (const method of ["GET", "HEAD"]) {
      const again = await call(api, method, path, { token, headers: { "if-none-match": etag } });
      expect([again.status, again.body]).toEqual([304, ""]);
      expect(again.headers.get("etag")).toBe(etag);
      expect(again.headers.get("cache-control")).toBe("private, no-cache");
      expect(again.headers.get("vary")).toBe("authorization");
      expect(again.headers.get("content-type")).toBeNull();
    }
  });

  test("most reads are found by the ids above", async () => {
    const found = await Promise.all(
      revalidated.map(([name, e]) =>
        call(api, "GET", pathOf(name, e), { token: people[roleFor(e)].token }),
      ),
    );
    expect(found.filter(({ status }) => status === 200).length).toBeGreaterThanOrEqual(28);
  });

  test("a change makes another tag, and who asks with the old one gets the new answer", async () => {
    const { token } = people.influencer;
    const { headers, body } = await call(api, "GET", "/me", { token });
    const change = { version: body.version, profile: { bio: "Other words." } };
    expect((await call(api, "PATCH", "/me", { token, body: change })).status).toBe(200);
    const ifNoneMatch = { "if-none-match": headers.get("etag") ?? "" };
    const after = await call(api, "GET", "/me", { token, headers: ifNoneMatch });
    expect(after.status).toBe(200);
    expect(after.body.profile.bio).toBe("Other words.");
    expect(after.headers.get("etag")).not.toBe(headers.get("etag"));
  });

  test("a tag of another account's answer is no tag of one's own", async () => {
    const tagOf = async (who: Someone) =>
      (await call(api, "GET", "/me", { token: who.token })).headers.get("etag") ?? "";
    const theirs = { "if-none-match": await tagOf(people.sponsor) };
    const own = await call(api, "GET", "/me", { token: people.influencer.token, headers: theirs });
    expect([own.status, own.body.id]).toEqual([200, people.influencer.id]);
  });

  test("HEAD answers as GET without a body", async () => {
    const { token } = people.sponsor;
    const answer = await api.fetch(
      new Request(`http://localhost/api/campaigns/${campaignId}`, {
        method: "HEAD",
        headers: { authorization: `Bearer ${token}` },
      }),
    );
    expect([answer.status, await answer.text()]).toEqual([200, ""]);
    expect(answer.headers.get("etag")).toMatch(/^"/);
  });
});

test("what holds a signed address, or is there once, is kept nowhere", async () => {
  for (const [name, e] of reads) {
    const shape = e.answer ? JSON.stringify(toJsonSchema(e.answer, { errorMode: "ignore" })) : "";
    const isSigned = /"(url|pdfUrl|csvUrl)":/.test(shape) && /"expiresAt":/.test(shape);
    const isFile = isSigned && !shape.includes('"nextCursor"') && !shape.includes('"offer"');
    if (isFile || e.path.includes("{token}")) expect([name, cachingOf(e)]).toEqual([name, "never"]);
  }
  const never: Array<[string, Call]> = [
    ["/me/data", { token: people.sponsor.token }],
    [`/claims/${"x".repeat(40)}`, {}],
    ["/health", {}],
    ["/reports/2020-01", { token: people.sponsor.token }],
  ];
  for (const [path, how] of never) {
    const { headers } = await call(api, "GET", path, how);
    expect([path, headers.get("cache-control")]).toEqual([path, "no-store"]);
  }
});

test("who logs out leaves nothing in the browser's cache", async () => {
  const { headers } = await call(api, "POST", "/auth/logout");
  expect(headers.get("clear-site-data")).toBe('"cache"');
});

test("the document may be kept by anyone, and is confirmed by its tag", async () => {
  for (const path of ["/openapi.json", "/docs"]) {
    const { headers } = await call(api, "GET", path);
    expect(headers.get("cache-control")).toBe(
      "public, max-age=60, s-maxage=300, stale-while-revalidate=300",
    );
    const held = { "if-none-match": `"other", W/${headers.get("etag")}` };
    expect((await call(api, "GET", path, { headers: held })).status).toBe(304);
  }
});

test("tags are compared weakly, one of a list or any", () => {
  expect(isHeld(undefined, '"a"')).toBe(false);
  expect(isHeld("*", '"a"')).toBe(true);
  expect(isHeld('W/"a"', '"a"')).toBe(true);
  expect(isHeld('"b" , "a"', '"a"')).toBe(true);
  expect(isHeld('"b", W/"c"', '"a"')).toBe(false);
  expect(isHeld("a", '"a"')).toBe(false);
  expect(keptBy(20)["cache-control"]).toBe(
    "public, max-age=20, s-maxage=20, stale-while-revalidate=20",
  );
});
