import type { Card, Receipt } from "@tandem/contract";
import { expect, test } from "vitest";
import { type Api, ApiProblem } from "../api.ts";
import { makePaying } from "./payment.data.ts";

const card: Card = {
  number: "4242424242424242",
  expMonth: 4,
  expYear: 2034,
  cvc: "123",
  name: "Mara Lind",
};

/** An API that gives these answers in turn, and the keys that it was asked with. */
function paying(...answers: (ApiProblem | "paid")[]) {
  const keys: (string | undefined)[] = [];
  const post = (async (_path, _body, options) => {
    keys.push(options?.idempotencyKey);
    const answer = answers.shift();
    if (answer instanceof ApiProblem) throw answer;
    return { id: "pay_1" } as Receipt;
  }) as Api["post"];
  return { keys, ...makePaying(() => "req_1", post) };
}

const problem = (status: number, code: string) => new ApiProblem({ status, code });
const why = (tried: Promise<unknown>) => tried.catch((cause: ApiProblem) => cause.message);

test("the same card after an unknown outcome is the same attempt", async () => {
  const { pay, keys } = paying(
    problem(503, "payment.unreachable"),
    problem(0, "network.unreachable"),
    "paid",
  );
  expect(await why(pay(card))).toContain("you pay only once");
  expect(await why(pay(card))).toContain("you pay only once");
  await pay(card);
  expect(new Set(keys).size).toBe(1);
});

test("a refused card and a changed card are attempts of their own", async () => {
  const { pay, another, keys } = paying(
    problem(402, "payment.declined"),
    problem(503, "payment.unreachable"),
    "paid",
  );
  expect(await why(pay(card))).toContain("Nothing was charged");
  await why(pay(card));
  another();
  await pay(card);
  expect(new Set(keys).size).toBe(3);
});

test("a refusal keeps what the API says of fields, and nothing of the card", async () => {
  const refused = new ApiProblem({
    status: 422,
    code: "request.invalid",
    errors: [{ path: "card.expYear", message: "This card has run out." }],
  });
  const { pay } = paying(refused);
  const told = await pay(card).catch((cause: ApiProblem) => cause);
  expect((told as ApiProblem).errors).toEqual(refused.errors);
  expect(JSON.stringify(told)).not.toContain("4242");
});
