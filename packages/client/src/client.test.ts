import { endpoints } from "@tandem/contract";
import { expect, expectTypeOf, test } from "vitest";
import { type Answer, addressOf, type Input } from "./call.ts";
import { makeClient } from "./client.ts";
import { ApiRefusal } from "./refusal.ts";

/** What was asked, and the answers to give in turn. */
function server(...answers: (Response | Error)[]) {
  const asked: { url: string; init: RequestInit }[] = [];
  const ask: typeof fetch = async (url, init = {}) => {
    asked.push({ url: String(url), init });
    const answer = answers[asked.length - 1];
    if (answer instanceof Error || !answer) throw answer ?? new Error("nothing was to be asked");
    return answer;
  };
  return { asked, client: makeClient("http://tandem/api", ask) };
}

const page = (items: number[], nextCursor: string | null) => Response.json({ items, nextCursor });
const header = ({ init }: { init: RequestInit }, name: string) =>
  new Headers(init.headers).get(name);

test("names in a path are filled in, and none may be missing", () => {
  expect(addressOf("/campaigns/{id}", { params: { id: "a/b ü" } })).toBe(
    "/campaigns/a%2Fb%20%C3%BC",
  );
  expect(() => addressOf("/campaigns/{id}", {})).toThrow("/campaigns/{id} lacks id");
});

test("a query leaves out what is empty and repeats what is several", () => {
  const query = { q: "", limit: 5, platform: ["x", "blog"], cursor: undefined };
  expect(addressOf("/influencers", { query })).toBe(
    "/influencers?limit=5&platform=x&platform=blog",
  );
});

test("a POST keeps its key when no answer came and it is asked again", async () => {
  const { asked, client } = server(new TypeError("gone"), Response.json({ id: "c" }));
  await client.call(endpoints.campaign.publish, { params: { id: "c" } });
  expect(asked).toHaveLength(2);
  const [first, second] = asked.map((each) => header(each, "idempotency-key"));
  expect(first).toMatch(/^[\w-]{36}$/);
  expect(second).toBe(first);
});

test("what may have taken effect is not asked again", async () => {
  const { asked, client } = server(new TypeError("gone"));
  const change = { params: { id: "c" }, body: { version: 1, name: "New" } };
  await expect(client.call(endpoints.campaign.change, change)).rejects.toThrow("gone");
  expect(asked).toHaveLength(1);
});

test("a refusal has its code, its fields and its request", async () => {
  const problem = { code: "request.invalid", detail: "No.", errors: [{ path: "a", message: "b" }] };
  const headers = { "x-request-id": "r1", "retry-after": "7" };
  const { client } = server(Response.json(problem, { status: 422, headers }));
  const refusal = await client
    .call(endpoints.campaign.get, { params: { id: "c" } })
    .catch((error: unknown) => error);
  expect(refusal).toBeInstanceOf(ApiRefusal);
  const { code, errors } = problem;
  expect((refusal as ApiRefusal).message).toBe("No.");
  expect(refusal).toMatchObject({ code, errors, status: 422 });
  expect(refusal).toMatchObject({ requestId: "r1", retryAfter: 7 });
});

test("a list is followed to its end", async () => {
  const { asked, client } = server(page([1, 2], "next"), page([], "more"), page([3], null));
  const seen: unknown[] = [];
  for await (const each of client.each(endpoints.influencer.search, { query: { q: "a" } }))
    seen.push(each);
  expect(seen).toEqual([1, 2, 3]);
  expect(asked.map(({ url }) => url.slice(url.indexOf("?")))).toEqual([
    "?q=a",
    "?q=a&cursor=next",
    "?q=a&cursor=more",
  ]);
});

test("calls after the log-in carry its token", async () => {
  const { asked, client } = server(Response.json({ accessToken: "t" }), Response.json({}));
  await client.logIn("ana", "a long password");
  await client.call(endpoints.account.me, {});
  expect(asked.map((each) => header(each, "authorization"))).toEqual([null, "Bearer t"]);
});

test("the compiler knows what a call takes and answers", () => {
  type Offer = typeof endpoints.adRequest.offer;
  expectTypeOf<Input<Offer>["params"]>().toEqualTypeOf<Record<"id", string>>();
  expectTypeOf<Input<Offer>["body"]["amount"]>().toEqualTypeOf<number>();
  expectTypeOf<Answer<Offer>["offer"]["version"]>().toEqualTypeOf<number>();
});
