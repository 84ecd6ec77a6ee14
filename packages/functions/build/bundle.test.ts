import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { arch, tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { createTestTable } from "@tandem/core/platform/testing";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bundle, bundleFunctions, deployed } from "./bundle.ts";
import { functionEnvironment, httpEvent, invokeFresh } from "./fresh.ts";

const HARD_LIMIT = 650_000;

/**
 * What each may weigh at start, a little above what it does. ElectroDB (142 KB, what describes) is in
 * each but `stream`, and is their floor.
 */
const AT_START: Record<string, number> = {
  api: 510_000,
  stream: 12_000,
  bootstrap: 180_000,
  notifications: 200_000,
  mail: 225_000,
  statistics: 190_000,
  records: 185_000,
  search: 185_000,
  feedback: 185_000,
  replies: 190_000,
  agenda: 200_000,
  reminders: 250_000,
  "report-agenda": 185_000,
  reports: 250_000,
  papers: 200_000,
  refunds: 190_000,
  closing: 200_000,
  imports: 245_000,
  exports: 215_000,
  jobs: 235_000,
  "account-data": 240_000,
  "account-deletion": 300_000,
  redrives: 170_000,
  deadLetters: 185_000,
};

/** With what is read when it is first needed: drawing a paper takes shaping and a writer of PDFs. */
const WHOLE: Record<string, number> = { reports: 740_000, papers: 680_000 };

const into = mkdtempSync(join(tmpdir(), "tandem-bundles-"));
const architecture = arch() === "arm64" ? "arm64" : "x64";
let bundles: Bundle[];
const bundle = (name: string) => bundles.find((one) => one.name === name) as Bundle;

beforeAll(async () => {
  bundles = await bundleFunctions({ into, architecture });
}, 240_000);
afterAll(() => rmSync(into, { recursive: true, force: true }));

test("every function that is deployed is bundled", () => {
  expect(bundles.map(({ name }) => name)).toEqual(Object.keys(deployed));
  expect(Object.keys(AT_START)).toEqual(Object.keys(deployed));
});

test.each(Object.keys(deployed))("%s stays within its weight", (name) => {
  expect(bundle(name).whole).toBeLessThanOrEqual(WHOLE[name] ?? HARD_LIMIT);
  expect(bundle(name).atStart).toBeLessThanOrEqual(AT_START[name] ?? 0);
});

test("no function carries the SDK", () => {
  for (const { name, parts } of bundles) {
    const found = Object.keys(parts).filter((part) => /^@(aws-sdk|aws-crypto|smithy)\//.test(part));
    expect([name, ...found]).toEqual([name]);
  }
});

test("no function carries what only another one uses", () => {
  for (const { name, parts } of bundles) {
    const schemas = Object.keys(parts).filter((part) => /^(valibot|hono|jose)$/.test(part));
    if (!["api", "imports"].includes(name)) expect([name, ...schemas]).toEqual([name]);
  }
});

test("the binary that hashes passwords lies beside those who use it", () => {
  const holders = bundles.filter(({ folder }) => existsSync(join(folder, "argon2.node")));
  expect(holders.map(({ name }) => name)).toEqual(["api", "bootstrap"]);
});

test("what draws papers and its fonts are with the functions that draw, and no other", () => {
  const drawing = bundles.filter(({ parts }) => "pdfkit" in parts || "fontkit" in parts);
  expect(drawing.map(({ name }) => name)).toEqual(["reports", "papers"]);
  const holders = bundles.filter(({ folder }) => existsSync(join(folder, "fonts")));
  expect(holders.map(({ name }) => name)).toEqual(["reports", "papers"]);
});

test("every bundle runs in a process of its own and exports a handler", async () => {
  for (const { name, folder } of bundles) {
    if (name === "api" || name === "bootstrap") continue;
    const file = pathToFileURL(join(folder, "index.mjs")).href;
    const { answers } = await invokeFresh(file, [{ Records: [] }], functionEnvironment("none"));
    expect([name, answers]).toEqual([name, [{ batchItemFailures: [] }]]);
  }
}, 120_000);

test("the API's bundle answers the events of an HTTP API", async () => {
  const file = pathToFileURL(join(bundle("api").folder, "index.mjs")).href;
  const registration = {
    role: "influencer",
    username: "ana",
    email: "ana@tandem.test",
    password: "correct horse battery",
    profile: { displayName: "Ana", category: "beauty", niche: "skincare" },
  };
  const { answers } = await invokeFresh(
    file,
    [
      httpEvent("GET", "/api/health"),
      httpEvent("POST", "/api/auth/register", registration),
      httpEvent("GET", "/api/openapi.json"),
    ],
    functionEnvironment(await createTestTable()),
  );
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 201, 200]);
  expect(JSON.parse(answers[0]?.body ?? "")).toEqual({ status: "ok" });
  expect(JSON.parse(answers[1]?.body ?? "").user).toMatchObject({ username: "ana" });
}, 120_000);
