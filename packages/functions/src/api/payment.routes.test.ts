import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { AdRequests } from "@tandem/core/ad-request";
import { LedgerLines } from "@tandem/core/ledger";
import { MAILED_KINDS, NOTED_KINDS, notify, sendMails } from "@tandem/core/notification";
import { Events, log, now, type Platform, systemCtx, type Told } from "@tandem/core/platform";
import { everyRow, testPlatform } from "@tandem/core/platform/testing";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createApi } from "./app.ts";
import {
  call,
  campaignBody,
  type Someone,
  someAdmin,
  someInfluencer,
  someSponsor,
} from "./testing.ts";

const GOOD = "4242 4242 4242 4242";
const DECLINED = "4000000000000002";
const cardOf = (number: string, more: object = {}) => ({
  card: { number, expMonth: 11, expYear: 2087, cvc: "739", name: "Zebulon Quartz", ...more },
});

let platform: Platform;
let api: ReturnType<typeof createApi>;
let admin: Someone;
let sponsor: Someone;
/** Every request that SES was sent, as it came. */
const mailed: string[] = [];
let ses: Server;

beforeAll(async () => {
  process.env.TANDEM_REQUESTS_PER_MINUTE = "1000000";
  process.env.TANDEM_REGISTRATIONS_PER_HOUR = "1000";
  ses = createServer((request, response) => {
    let body = "";
    request.on("data", (part) => {
      body += part;
    });
    request.on("end", () => {
      mailed.push(body);
      response.writeHead(200, { "content-type": "application/json" }).end('{"MessageId":"m"}');
    });
  }).listen(0, "127.0.0.1");
  await new Promise((listening) => ses.once("listening", listening));
  process.env.AWS_ENDPOINT_URL_SESV2 = `http://127.0.0.1:${(ses.address() as AddressInfo).port}`;
  process.env.TANDEM_SES_RATE = "1000";
  platform = await testPlatform();
  api = createApi(platform);
  admin = await someAdmin(api, platform);
  sponsor = await someSponsor(api, admin);
});
afterAll(() => {
  ses.close();
  ses.closeAllConnections();
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** What the sponsor and somebody new agreed on; its id. */
async function agreed(): Promise<string> {
  const influencer = await someInfluencer(api);
  const { token } = sponsor;
  const campaign = (await call(api, "POST", "/campaigns", { token, body: campaignBody() })).body;
  await call(api, "POST", `/campaigns/${campaign.id}/publish`, { token });
  const offer = { influencerId: influencer.id, amount: 40_000, requirements: "One post" };
  const path = `/campaigns/${campaign.id}/ad-requests`;
  const { id } = (await call(api, "POST", path, { token, body: offer })).body;
  const accept = { token: influencer.token, body: { offerVersion: 1 } };
  await call(api, "POST", `/ad-requests/${id}/accept`, accept);
  return id;
}

const pay = (id: string, body: object, key?: string) =>
  call(api, "POST", `/ad-requests/${id}/payment`, {
    token: sponsor.token,
    body,
    headers: key === undefined ? {} : { "idempotency-key": key },
  });
const linesOf = async (adRequestId: string) =>
  (await platform.table.query(LedgerLines, LedgerLines.query.ofRequest({ adRequestId }))).items;
const eventsOf = async (subjectId: string) =>
  (await platform.table.query(Events, Events.query.ofSubject({ subjectId }))).items;

describe("a payment with an Idempotency-Key", () => {
  test("sent fifty times at once moves money once, and is answered alike", async () => {
    const id = await agreed();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => pay(id, cardOf(GOOD), "fifty")),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(answers[0]?.body).toMatchObject({ status: "held", amount: 40_000 });
    expect(await linesOf(id)).toHaveLength(2);
    const held = (await eventsOf(id)).filter(({ kind }) => kind === "payment.held");
    expect(held).toHaveLength(1);
  });

  test("that was declined is declined again, told once, and another card needs another key", async () => {
    const id = await agreed();
    for (let n = 0; n < 3; n++) {
      const answer = await pay(id, cardOf(DECLINED), "no");
      expect([answer.status, answer.body.code]).toEqual([402, "payment.declined"]);
      expect(answer.headers.get("content-type")).toContain("application/problem+json");
    }
    const declined = (await eventsOf(id)).filter(({ kind }) => kind === "payment.declined");
    expect(declined).toHaveLength(1);
    const other = await pay(id, cardOf(GOOD), "no");
    expect(other.body.code).toBe("request.idempotency_mismatch");
    expect((await pay(id, cardOf(GOOD), "yes")).status).toBe(201);
  });
});

test("a card is in no row, mail or log, whether it was charged, refused, mistyped or met an error", async () => {
  const written: string[] = [];
  const keep = (...words: unknown[]) => {
    written.push(words.map(String).join(" "));
    return true;
  };
  for (const level of ["debug", "log", "info", "warn", "error"] as const) {
    vi.spyOn(console, level).mockImplementation(keep);
  }
  vi.spyOn(process.stdout, "write").mockImplementation(keep as never);
  vi.spyOn(process.stderr, "write").mockImplementation(keep as never);
  const { level } = log;
  log.level = "INFO";
  mailed.length = 0;

  const id = await agreed();
  expect((await pay(id, cardOf("4242424242424241"))).status).toBe(422);
  expect((await pay(id, cardOf(GOOD, { cvc: "7391" }))).status).toBe(422);
  expect((await pay(id, { card: Number(DECLINED) })).status).toBe(422);
  expect((await pay(id, cardOf(DECLINED), "first")).status).toBe(402);
  vi.spyOn(platform.table, "transact").mockRejectedValueOnce(new Error("The table is on fire."));
  expect((await pay(id, cardOf(GOOD), "second")).status).toBe(500);
  expect((await pay(id, cardOf(GOOD), "second")).status).toBe(201);
  log.level = level;

  for (const event of await eventsOf(id)) {
    const ctx = systemCtx(platform, now(), event.id);
    if (NOTED_KINDS.includes(event.kind)) await notify(ctx, event as unknown as Told);
    if (MAILED_KINDS.includes(event.kind)) await sendMails(ctx, event as unknown as Told);
  }
  vi.restoreAllMocks();
  const rows = await everyRow(platform);
  expect(rows.some((row) => row.last4 === "4242" || JSON.stringify(row).includes('"4242"'))).toBe(
    true,
  );
  expect(written.join("\n")).toContain("The table is on fire.");
  expect(mailed.length).toBeGreaterThan(0);
  const everywhere = {
    rows: rows.map((row) => JSON.stringify(row)).join("\n"),
    logs: written.join("\n"),
    mails: mailed.flatMap((body) => [body, decoded(body)]).join("\n"),
  };
  for (const [place, text] of Object.entries(everywhere)) {
    for (const number of ["4242424242424242", GOOD, "4242424242424241", DECLINED, "424242"]) {
      expect([place, text.includes(number)]).toEqual([place, false]);
    }
    expect([place, /Zebulon|Quartz|"7391?\\*"|expYear|2087/.test(text)]).toEqual([place, false]);
  }
  const row = await platform.table.get(AdRequests, { id });
  expect(row?.payment).toMatchObject({ status: "held", brand: "visa", last4: "4242" });
});

/** Mails go as Base64 of what they say. */
const decoded = (body: string): string =>
  [...body.matchAll(/[A-Za-z0-9+/]{40,}={0,2}/g)]
    .map(([text]) => Buffer.from(text, "base64").toString())
    .join("\n");
