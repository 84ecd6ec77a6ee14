import { type Ctx, log, type MailMessage, NoSlot, numberFrom, paced } from "../platform/index.ts";
import { isListed, isPassing } from "./mail-refusals.ts";
import { suppress } from "./suppress.ts";
import { suppressionOf } from "./suppressed.ts";

/** Recipients a second, where the account was not given more. */
const DEFAULT_RATE = 14;
const ATTEMPTS = 4;
const FIRST_WAIT_MS = 500;
/** No attempt begins later than this after the first, so that with a wait for a slot a lease of a minute is enough. */
const LAST_ATTEMPT_MS = 20_000;

/**
 * Sends a mail, unless nothing is sent to its address any more. Keeps to the account's rate
 * (`TANDEM_SES_RATE`) together with every other process; throttling, 5xx and silence back off and
 * are tried again, each attempt in a slot of its own.
 *
 * Silence can mean that SES took the mail and its answer was lost: then it is sent twice. To send
 * once whatever queues bring is the caller's part: `once(platform, key, () => deliverMail(…))`.
 *
 * @throws what SES refuses for good, or went on refusing, and `NoSlot` when too many wait: the
 * queue brings it again.
 */
export async function deliverMail(ctx: Ctx, message: MailMessage): Promise<"sent" | "suppressed"> {
  if (await suppressionOf(ctx.platform, "email", message.to)) return "suppressed";
  const perSecond = numberFrom("TANDEM_SES_RATE", DEFAULT_RATE);
  const inSlot = () => paced(ctx.platform, "mail", perSecond);
  const began = Date.now();
  for (let attempt = 1; ; attempt++) {
    try {
      const mailId = await ctx.platform.mailer.send(message, inSlot);
      log.info("mail accepted", { requestId: ctx.requestId, mailId });
      return "sent";
    } catch (error) {
      if (error instanceof NoSlot) throw error;
      const facts = { requestId: ctx.requestId, attempt, errorName: (error as Error).name };
      if (isListed(error)) {
        log.warn("mail refused: the address is on the sender's own list", facts);
        await suppress(ctx, { channel: "email", address: message.to, reason: "bounce" });
        return "suppressed";
      }
      const wait = FIRST_WAIT_MS * 2 ** (attempt - 1) * (0.5 + Math.random());
      const givesUp = attempt >= ATTEMPTS || Date.now() + wait - began > LAST_ATTEMPT_MS;
      log.warn("mail not accepted", { ...facts, passing: isPassing(error) });
      if (!isPassing(error) || givesUp) throw error;
      await new Promise((next) => setTimeout(next, wait));
    }
  }
}
