import { type Endpoint, ERRORS, errorsOf } from "@tandem/contract";
import type { Platform } from "@tandem/core/platform";
import { testPlatform } from "@tandem/core/platform/testing";
import { beforeAll, describe, expect, test } from "vitest";
import { createApi } from "./app.ts";
import {
  type Answer,
  call,
  campaignBody,
  everyEndpoint,
  pendingSponsor,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "./testing.ts";

const all = everyEndpoint;
const closed = all.filter(([, e]) => e.who !== "all");
const withBody = all.filter(([, e]) => e.body);

let platform: Platform;
let api: ReturnType<typeof createApi>;
let people: Record<"admin" | "sponsor" | "influencer", Someone>;
let others: Record<"admin" | "sponsor" | "influencer", Someone>;
let things: Record<string, string>;

beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  process.env.TANDEM_REGISTRATIONS_PER_HOUR = "1000";
  platform = await testPlatform();
  api = createApi(platform);
  const admin = await someAdmin(api, platform);
  people = { admin, sponsor: await someSponsor(api, admin), influencer: await someInfluencer(api) };
  others = { admin, sponsor: await someSponsor(api, admin), influencer: await someInfluencer(api) };
  const token = people.sponsor.token;
  const campaign = await call(api, "POST", "/campaigns", {
    token,
    body: campaignBody({ visibility: "private" }),
  });
  await call(api, "POST", `/campaigns/${campaign.body.id}/publish`, { token });
  const request = await call(api, "POST", `/campaigns/${campaign.body.id}/ad-requests`, {
    token,
    body: { influencerId: people.influencer.id, amount: 40_000, requirements: "One post" },
  });
  expect(request.status).toBe(201);
  const wanted = await call(api, "POST", "/exports", { token, body: { kind: "campaigns" } });
  expect(wanted.status).toBe(202);
  const kept = await call(api, "POST", "/me/searches", {
    token,
    body: { name: "Skincare", query: { category: "beauty" } },
  });
  const shortlist = await call(api, "POST", "/shortlists", { token, body: { name: "Spring" } });
  expect([kept.status, shortlist.status]).toEqual([201, 201]);
  things = {
    campaign: campaign.body.id,
    adRequest: request.body.id,
    export: wanted.body.id,
    savedSearch: kept.body.id,
    shortlist: shortlist.body.id,
  };
});

/** The path with an id of something that exists and belongs to `people`. */
const pathOf = (name: string, e: Endpoint): string => {
  const id =
    name.startsWith("campaign.") ||
    /Campaign$/.test(name) ||
    /adRequest\.(offer|preview|apply)$/.test(name) ||
    name === "suggestion.influencers"
      ? things.campaign
      : name.startsWith("adRequest.")
        ? things.adRequest
        : name.startsWith("export.")
          ? things.export
          : (things[name.split(".")[0] as string] ?? people.influencer.id);
  return e.path
    .replace("{id}", id ?? "")
    .replace("{influencerId}", people.influencer.id)
    .replace("{adRequestId}", things.adRequest ?? "")
    .replace("{n}", "1")
    .replace("{token}", "x".repeat(40))
    .replace("{kind}", "sweep")
    .replace("{month}", "2020-01");
};

/** An error answer must be a problem document with a code that this route may give. */
function expectProblem(answer: Answer, e: Endpoint): void {
  expect(answer.headers.get("content-type")).toContain("application/problem+json");
  expect(errorsOf(e)).toContain(answer.body.code);
  expect(ERRORS[answer.body.code as keyof typeof ERRORS][0]).toBe(answer.status);
  expect(answer.body.title).toBeTruthy();
  expect(answer.headers.get("x-request-id")).toBe(answer.body.requestId);
}

/** A body with every field of a type that no field has. */
const wrongTypes = (e: Endpoint): unknown => {
  const entries = Object.keys((e.body as { entries?: object }).entries ?? { role: 0 });
  return Object.fromEntries(entries.map((key) => [key, { wrong: true }]));
};

describe("every route that needs a log-in", () => {
  test.each(closed)("%s refuses strangers and forged tokens", async (name, e) => {
    for (const token of [undefined, "nonsense", `${people.admin.token.slice(0, -4)}AAAA`]) {
      const answer = await call(api, e.method, pathOf(name, e), {
        token,
        body: e.body ? {} : undefined,
      });
      expect(answer.status).toBe(401);
      expectProblem(answer, e);
    }
  });

  test.each(closed.filter(([, e]) => Array.isArray(e.who)))(
    "%s refuses the wrong roles",
    async (name, e) => {
      for (const role of ["admin", "sponsor", "influencer"] as const) {
        if (e.who.includes(role)) continue;
        const answer = await call(api, e.method, pathOf(name, e), {
          token: people[role].token,
          body: e.body ? {} : undefined,
        });
        expect(answer.status).toBe(403);
        expect(answer.body.code).toBe("auth.forbidden");
      }
    },
  );

  test.each(closed.filter(([, e]) => !e.whilePending))(
    "%s holds back who waits for approval",
    async (name, e) => {
      const waiting = await pendingSponsor(api);
      const answer = await call(api, e.method, pathOf(name, e), {
        token: waiting.token,
        body: e.body ? {} : undefined,
      });
      expect(answer.status).toBe(403);
      expect(answer.body.code).toBe("account.pending");
    },
  );
});

describe("what belongs to others", () => {
  const owned = all.filter(
    ([name, e]) =>
      /^(campaign|adRequest|export|suggestion|savedSearch|shortlist)\./.test(name) &&
      e.path.includes("{id}"),
  );
  test.each(owned)("%s shows and does nothing to a third party", async (name, e) => {
    const roles = e.who === "any" ? (["sponsor", "influencer"] as const) : e.who;
    for (const role of roles) {
      if (role === "all" || role === "any" || role === "admin") continue;
      const body = e.body ? await exampleBody(name) : undefined;
      const answer = await call(api, e.method, pathOf(name, e), {
        token: others[role as "sponsor"].token,
        body,
      });
      expect(answer.status, `${role} ${JSON.stringify(answer.body)}`).toBe(404);
      expectProblem(answer, e);
    }
  });

  test.each(owned)("%s finds nothing under ids that do not exist", async (name, e) => {
    const roles = e.who === "any" ? (["sponsor", "influencer", "admin"] as const) : e.who;
    for (const id of [
      "cmp_00000000000000000000000000",
      "..%2f..%2fadmin",
      "%F0%9F%92%9A",
      "x".repeat(300),
    ]) {
      const path = e.path.replace("{id}", id).replace("{influencerId}", people.influencer.id);
      const body = e.body ? await exampleBody(name) : undefined;
      const answer = await call(api, e.method, path, {
        token: people[roles[0] as "sponsor"].token,
        body,
      });
      expect(answer.status).toBe(404);
    }
  });
});

const exampleBody = async (name: string): Promise<unknown> => {
  const examples: Record<string, unknown> = {
    "campaign.change": { version: 1, goals: "More" },
    "adRequest.offer": {
      influencerId: others.influencer.id,
      amount: 100,
      requirements: "One post",
    },
    "adRequest.preview": { influencerIds: [others.influencer.id], amount: 100 },
    "savedSearch.change": { version: 1, name: "Mine now" },
    "shortlist.change": { version: 1, name: "Mine now" },
    "shortlist.put": { note: "Mine now" },
    "adRequest.apply": { amount: 100 },
    "adRequest.edit": { version: 1, amount: 200 },
    "adRequest.accept": { offerVersion: 1 },
    "adRequest.reject": {},
    "adRequest.counter": { amount: 300 },
    "adRequest.message": { text: "Hello" },
    "adRequest.submit": { url: "https://drive.test/1", text: "#ad" },
    "adRequest.requestChanges": { note: "More" },
    "adRequest.publish": { url: "https://instagram.test/p/1" },
    "adRequest.askToCancel": {},
    "adRequest.dispute": { reason: "They are silent" },
    "adRequest.review": { rating: 5 },
    "adRequest.pay": {
      card: {
        number: "4242424242424242",
        expMonth: 12,
        expYear: 2099,
        cvc: "917",
        name: "Card Holder",
      },
    },
  };
  expect(examples, `an example body for ${name}`).toHaveProperty([name]);
  return examples[name];
};

describe("every route with a body", () => {
  const tokenFor = (e: Endpoint) => {
    if (e.who === "all") return undefined;
    return people[(e.who === "any" ? "sponsor" : e.who[0]) as "sponsor"].token;
  };

  test.each(withBody)("%s answers malformed JSON with 400", async (name, e) => {
    for (const raw of ["{", "undefined", '{"a":', "\u0000"]) {
      const answer = await call(api, e.method, pathOf(name, e), { token: tokenFor(e), raw });
      expect(answer.status).toBe(400);
      expect(answer.body.code).toBe("request.malformed");
    }
  });

  test.each(withBody)("%s answers wrong types with 422 and an entry a field", async (name, e) => {
    for (const body of [wrongTypes(e), [], "text", 7, null]) {
      const answer = await call(api, e.method, pathOf(name, e), { token: tokenFor(e), body });
      // A body of optional fields may be empty, but it is an object in any case.
      expect(answer.status, JSON.stringify(body)).toBe(422);
      expectProblem(answer, e);
      expect(answer.body.errors.length).toBeGreaterThan(0);
    }
  });

  test.each(withBody)("%s refuses more than 1 MB, and what is not JSON", async (name, e) => {
    const path = pathOf(name, e);
    const large = await call(api, e.method, path, {
      token: tokenFor(e),
      raw: JSON.stringify({ text: "x".repeat(1_100_000) }),
    });
    expect(large.status).toBe(413);
    const form = await call(api, e.method, path, {
      token: tokenFor(e),
      raw: "a=b",
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
    expect(form.status).toBe(415);
    expectProblem(form, e);
  });
});

describe("every list", () => {
  test.each(all.filter(([, e]) => e.query))(
    "%s refuses forged cursors and impossible limits",
    async (name, e) => {
      const role = e.who === "any" ? "sponsor" : (e.who[0] as "sponsor");
      // Reviews are of somebody.
      const of = name === "review.list" ? `influencerId=${people.influencer.id}&` : "";
      const path = `${pathOf(name, e)}?${of}`;
      for (const cursor of ["nonsense", "a.b", "eyJpZCI6MX0.AAAA"]) {
        const answer = await call(api, e.method, `${path}cursor=${cursor}`, {
          token: people[role].token,
        });
        expect(answer.status).toBe(400);
        expect(answer.body.code).toBe("request.bad_cursor");
      }
      for (const limit of ["0", "101", "-1", "many", "1e9"]) {
        const answer = await call(api, e.method, `${path}limit=${limit}`, {
          token: people[role].token,
        });
        expect(answer.status).toBe(422);
        expect(answer.body.errors[0].path).toBe("limit");
      }
    },
  );
});
