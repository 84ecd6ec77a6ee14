import { type Endpoint, ERRORS, errorsOf } from "@tandem/contract";
import { testPlatform } from "@tandem/core/platform/testing";
import fc from "fast-check";
import * as v from "valibot";
import { beforeAll, expect, test } from "vitest";
import { createApi } from "./app.ts";
import {
  call,
  campaignBody,
  everyEndpoint,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "./testing.ts";

const all = everyEndpoint;
/** What ends sessions or suspends people would only make the rest of the run say 401. */
const ENDS_SESSIONS = new Set([
  "admin.flagUser",
  "account.changePassword",
  "account.deleteMe",
  "account.logOutAll",
]);

let api: ReturnType<typeof createApi>;
let people: Someone[];
let ids: string[];

beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  process.env.TANDEM_REGISTRATIONS_PER_HOUR = "100000";
  process.env.TANDEM_BUCKET_IMPORTS = "imports";
  process.env.TANDEM_BUCKET_EXPORTS = "exports";
  process.env.TANDEM_BUCKET_REPORTS = "reports";
  process.env.TANDEM_BUCKET_AGREEMENTS = "agreements";
  process.env.TANDEM_BUCKET_STATEMENTS = "statements";
  process.env.AWS_ENDPOINT_URL_S3 = "http://127.0.0.1:9";
  const platform = await testPlatform();
  api = createApi(platform);
  const admin = await someAdmin(api, platform);
  const sponsor = await someSponsor(api, admin);
  const influencer = await someInfluencer(api);
  people = [admin, sponsor, influencer];
  const { token } = sponsor;
  const campaign = (await call(api, "POST", "/campaigns", { token, body: campaignBody() })).body;
  await call(api, "POST", `/campaigns/${campaign.id}/publish`, { token });
  const body = { influencerId: influencer.id, amount: 400, requirements: "One post" };
  const request = (
    await call(api, "POST", `/campaigns/${campaign.id}/ad-requests`, { token, body })
  ).body;
  const other = (await call(api, "POST", "/campaigns", { token, body: campaignBody() })).body;
  await call(api, "POST", `/campaigns/${other.id}/publish`, { token });
  const agreed = (await call(api, "POST", `/campaigns/${other.id}/ad-requests`, { token, body }))
    .body;
  await call(api, "POST", `/ad-requests/${agreed.id}/accept`, {
    token: influencer.token,
    body: { offerVersion: 1 },
  });
  const wanted = { kind: "ad-requests", campaignId: campaign.id };
  const requested = (await call(api, "POST", "/exports", { token, body: wanted })).body;
  const search = { name: "Skincare", query: { category: "beauty" } };
  const saved = (await call(api, "POST", "/me/searches", { token, body: search })).body;
  const list = (await call(api, "POST", "/shortlists", { token, body: { name: "Spring" } })).body;
  await call(api, "PUT", `/shortlists/${list.id}/influencers/${influencer.id}`, {
    token,
    body: { note: "Kind" },
  });
  ids = [
    saved.id,
    list.id,
    campaign.id,
    request.id,
    agreed.id,
    requested.id,
    ...people.map(({ id }) => id),
    "req_00000000000000000000000000",
    new Date().toISOString().slice(0, 7),
    "2020-01",
    "x",
    "%00",
    "💚",
    "a".repeat(399),
  ];
});

const nasty = fc.oneof(
  fc.string(),
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "",
    " ",
    "\u0000",
    "\ud800",
    "💚".repeat(600),
    "__proto__",
    "constructor",
    "2026-02-30",
    "2099-01-01",
    "9999-12-31",
    "0000-00-00",
    "USD",
    "XTS",
    "beauty",
    "live",
    "public",
    "a@b.co",
    "https://x.yz",
    "javascript:alert(1)",
    "Europe/Berlin",
    "🇩🇪",
    "null",
    "-1",
    "1e400",
  ),
  fc.integer(),
  fc.double(),
  fc.constantFrom(
    0,
    -0,
    -1,
    1,
    400,
    1e12,
    1e12 + 1,
    Number.MAX_SAFE_INTEGER,
    1e308,
    null,
    true,
    false,
    [],
    {},
    [[]],
    [{}],
  ),
  fc.dictionary(fc.string({ maxLength: 8 }), fc.anything({ maxDepth: 1 }), { maxKeys: 3 }),
);

const keysOf = (schema: unknown): string[] => {
  const { entries, options, pipe } = schema as {
    entries?: object;
    options?: unknown[];
    pipe?: unknown[];
  };
  if (entries) return Object.keys(entries);
  return [...(options ?? []), ...(pipe ?? [])].flatMap(keysOf);
};

/** A body with the fields of the route, each now and then left out or senseless. */
const bodyOf = (e: Endpoint) => {
  const fields = [...new Set(keysOf(e.body))];
  const record = fc.record(Object.fromEntries(fields.map((key) => [key, nasty])), {
    requiredKeys: [],
  });
  const wellMeant = fc.record({
    ...Object.fromEntries(fields.map((key) => [key, plausible(key)])),
  });
  return fc.oneof(wellMeant, record, nasty);
};

const plausible = (key: string): fc.Arbitrary<unknown> => {
  if (key === "amount" || key === "budget" || key === "version" || key === "offerVersion")
    return fc.integer({ min: 0, max: 900 });
  if (/Date$/.test(key))
    return fc.constantFrom("2026-01-01", "2098-05-05", "2099-12-31T10:00:00Z", "soon");
  if (key === "kind")
    return fc.constantFrom("campaigns", "ad-requests", "all", "user", "campaign", "message");
  if (key === "reason") return fc.constantFrom("scam", "spam", "It breaks the rules.");
  if (key === "id" || key === "adRequestId" || key === "campaignId") return fc.constantFrom(...ids);
  if (key === "category") return fc.constantFrom("beauty", "other");
  if (key === "visibility") return fc.constantFrom("public", "private");
  if (key === "deliverables")
    return fc.constantFrom(
      undefined,
      [],
      [{ platform: "instagram" }],
      [{ platform: "x", format: "post", dueDate: "2098-01-01" }],
    );
  if (key === "influencerId") return fc.constantFrom(...ids);
  if (key === "influencerIds") return fc.subarray(ids.filter((one) => /^inf_/.test(one)));
  if (key === "amounts") return fc.dictionary(fc.constantFrom(...ids), fc.integer({ max: 900 }));
  if (key === "query")
    return fc.constantFrom({}, { q: "ana", minReach: 10 }, { minEngagement: 0.02, language: "de" });
  if (key === "sort") return fc.constantFrom(undefined, null, "reach");
  if (key === "url") return fc.constantFrom("https://x.yz/1", "http://x.yz", "ftp://x.yz");
  if (key === "text") return fc.constantFrom("Look: #ad", "#adventure", "");
  if (key === "outcome") return fc.constantFrom("release", "refund", "split");
  if (key === "currency") return fc.constantFrom("EUR", undefined);
  return fc.oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.constant(undefined));
};

const queryOf = (e: Endpoint) =>
  fc.dictionary(
    fc.constantFrom(...(keysOf(e.query).length ? keysOf(e.query) : ["q"])),
    fc.oneof(
      fc.string(),
      fc.constantFrom(
        "live",
        "beauty",
        "1",
        "20",
        "US",
        "de",
        "reach",
        "newest",
        "true",
        "2026-01-01",
        "instagram",
      ),
    ),
    { maxKeys: 4 },
  );

test.each(all.filter(([name]) => !ENDS_SESSIONS.has(name)))(
  "%s answers whatever arrives as the document says",
  { timeout: 60_000 },
  async (_name, e) => {
    const scene = fc.record({
      who: fc.nat(people.length),
      id: fc.constantFrom(...ids),
      second: fc.constantFrom(...ids),
      n: fc.constantFrom("1", "1", "2", "0", "-1", "1.5", "01", "1e0", "999", "9999", "x", "💚"),
      body: e.body ? bodyOf(e) : fc.constant(undefined),
      query: e.query ? queryOf(e) : fc.constant({}),
      key: fc.option(
        fc.string({ unit: fc.constantFrom(..."abc 1é"), minLength: 1, maxLength: 3 }),
        { nil: undefined },
      ),
    });
    await fc.assert(
      fc.asyncProperty(scene, async ({ who, id, second, n, body, query, key }) => {
        const path = e.path
          .replace("{n}", encodeURIComponent(n))
          .replace(/\{\w+\}/, encodeURIComponent(id.toWellFormed()))
          .replace(/\{\w+\}/, encodeURIComponent(second.toWellFormed()));
        const search = new URLSearchParams(query as Record<string, string>);
        const headers = key && /^[\x20-\x7e]+$/.test(key) ? { "idempotency-key": key } : undefined;
        const answer = await call(api, e.method, `${path}?${search}`, {
          token: people[who]?.token,
          body: e.body && asJson(body),
          headers,
        });
        if (answer.status === e.status) {
          if (e.answer)
            expect(
              v.safeParse(e.answer, answer.body).issues,
              JSON.stringify(answer.body),
            ).toBeUndefined();
          return;
        }
        expect(errorsOf(e), `${answer.status} ${JSON.stringify(answer.body)}`).toContain(
          answer.body.code,
        );
        expect(answer.status).toBe(ERRORS[answer.body.code as keyof typeof ERRORS][0]);
        expect(answer.status).toBeLessThan(500);
      }),
      { numRuns: 60 },
    );
  },
);

/** What JSON makes of a value; what it cannot carry arrives as null. */
const asJson = (value: unknown): unknown => {
  try {
    return JSON.parse(JSON.stringify(value) ?? "null");
  } catch {
    return null;
  }
};
