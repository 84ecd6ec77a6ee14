import { createPlatform, onMail, onTable, systemCtx } from "../platform/index.ts";
import { deliverMail } from "./deliver-mail.ts";

/** A worker that mails as fast as it is let, in a process of its own, and prints when each mail left. */
const platform = createPlatform({ ...onTable, ...onMail });
const { mailer } = platform;
const left: number[] = [];
const noting = {
  send: (...[message, departs]: Parameters<typeof mailer.send>) =>
    mailer.send(message, async () => {
      await departs?.();
      left.push(Date.now());
    }),
};
Object.defineProperty(platform, "mailer", { value: noting });

const ctx = systemCtx(platform, new Date(), "rate");
let number = Number(process.env.TANDEM_TEST_MAILS);
const one = async () => {
  while (number-- > 0) {
    const to = `${process.pid}-${number}@example.test`;
    await deliverMail(ctx, { to, subject: "Hello", html: "<p>Hello</p>", text: "Hello" });
  }
};
await Promise.all(Array.from({ length: 12 }, one));
process.stdout.write(JSON.stringify(left));
