import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { createTestTable, mostInOneSecond } from "../platform/testing.ts";

export interface MailRate {
  mails: number;
  /** The most in any one second, by the clocks of those who sent and of the one who received. */
  mostLeft: number;
  mostArrived: number;
  /** The share of the rate that was used from the first mail to the last. */
  used: number;
}

/** How fast several processes together mail that have more to mail than they may. */
export async function mailRate(
  perSecond: number,
  processes: number,
  mailsEach: number,
): Promise<MailRate> {
  const arrived: number[] = [];
  const ses = createServer((request, response) => {
    arrived.push(Date.now());
    request.resume().on("end", () => {
      response.writeHead(200, { "content-type": "application/json" });
      response.end('{"MessageId":"m"}');
    });
  });
  await new Promise<void>((up) => ses.listen(0, "127.0.0.1", up));
  const env = {
    ...process.env,
    TANDEM_TABLE: await createTestTable(),
    TANDEM_BUS: "test",
    TANDEM_SECRETS_ID: "test",
    TANDEM_MAIL_FROM: "hello@tandem.test",
    TANDEM_PUBLIC_URL: "http://localhost:3000",
    TANDEM_STAGE: "test",
    TANDEM_LOG_LEVEL: "ERROR",
    TANDEM_SES_RATE: String(perSecond),
    TANDEM_TEST_MAILS: String(mailsEach),
    AWS_ENDPOINT_URL_SESV2: `http://127.0.0.1:${(ses.address() as AddressInfo).port}`,
  };
  const program = fileURLToPath(new URL("./mail-rate.child.ts", import.meta.url));
  const leaving = Array.from({ length: processes }, async () => {
    const child = spawn(process.execPath, ["--import", "tsx", program], {
      env,
      stdio: ["ignore", "pipe", "inherit"],
    });
    const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
    return JSON.parse(output) as number[];
  });
  const left = (await Promise.all(leaving)).flat().toSorted((a, b) => a - b);
  ses.close();
  ses.closeAllConnections();
  const seconds = ((left.at(-1) ?? 0) - (left[0] ?? 0)) / 1000;
  return {
    mails: arrived.length,
    mostLeft: mostInOneSecond(left),
    mostArrived: mostInOneSecond(arrived),
    used: (left.length - 1) / seconds / perSecond,
  };
}
