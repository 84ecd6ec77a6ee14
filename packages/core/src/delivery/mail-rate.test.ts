import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { createTestTable, mostInOneSecond } from "../platform/testing.ts";

const RATE = 25;
const PROCESSES = 3;
const MAILS = 25;

test("three processes together keep to the account's rate in any second", async () => {
  const arrived: number[] = [];
  const ses = createServer((request, response) => {
    arrived.push(Date.now());
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"MessageId":"m"}');
    });
  });
  await new Promise<void>((up) => ses.listen(0, "127.0.0.1", up));
  const endpoint = `http://127.0.0.1:${(ses.address() as AddressInfo).port}`;
  const env = {
    ...process.env,
    TANDEM_TABLE: await createTestTable(),
    TANDEM_BUS: "test",
    TANDEM_SECRETS_ID: "test",
    TANDEM_MAIL_FROM: "hello@tandem.test",
    TANDEM_PUBLIC_URL: "http://localhost:3000",
    TANDEM_STAGE: "test",
    TANDEM_LOG_LEVEL: "ERROR",
    POWERTOOLS_LOG_LEVEL: "ERROR",
    TANDEM_SES_RATE: String(RATE),
    TANDEM_TEST_MAILS: String(MAILS),
    AWS_ENDPOINT_URL_SESV2: endpoint,
  };
  const program = fileURLToPath(new URL("./mail-rate.child.ts", import.meta.url));
  const children = Array.from({ length: PROCESSES }, () =>
    spawn(process.execPath, ["--import", "tsx", program], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    }),
  );
  const outputs = await Promise.all(
    children.map(async (child) => {
      const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
      return JSON.parse(output) as number[];
    }),
  );
  ses.close();
  ses.closeAllConnections();
  const left = outputs.flat().toSorted((a, b) => a - b);
  const seconds = ((left.at(-1) ?? 0) - (left[0] ?? 0)) / 1000;
  const figures = {
    mails: arrived.length,
    rate: RATE,
    mostLeftInASecond: mostInOneSecond(left),
    mostArrivedInASecond: mostInOneSecond(arrived),
    used: Number(((left.length - 1) / seconds / RATE).toFixed(3)),
  };
  process.stdout.write(`mail rate: ${JSON.stringify(figures)}\n`);
  expect(figures.mails).toBe(PROCESSES * MAILS);
  expect(figures.mostLeftInASecond).toBeLessThanOrEqual(RATE);
}, 90_000);
