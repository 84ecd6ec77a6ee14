import { type Mail, mailOf } from "@tandem/mail";
import { nameOf, type Person, unsubscribeLinks } from "../account/index.ts";
import { deliverMail } from "../delivery/index.ts";
import { type Ctx, monthAfter, monthIn, once } from "../platform/index.ts";
import { figuresOf, type Made } from "./make-report.ts";
import { pdfKey } from "./report.rules.ts";

/**
 * Mails a sponsor the report on a month with its PDF, once, if mail is taken. Only the month that
 * closed last is worth a mail: older ones, made up for after an outage, lie in the app.
 */
export async function mailReport(
  ctx: Ctx,
  person: Person,
  month: string,
  made: Made | undefined,
): Promise<"sent" | "skipped"> {
  const { account } = person;
  if (account.status !== "active" || !account.preferences.email.enabled) return "skipped";
  if (month !== monthAfter(monthIn(account.timeZone, ctx.now), -1)) return "skipped";
  const outcome = await once(ctx.platform, `report-mail#${account.id}#${month}`, async () => {
    const { report, pdf } = made ?? (await madeBefore(ctx, person, month));
    const mail = await composed(ctx, person, report);
    const attachments = [
      { name: `tandem-report-${month}.pdf`, contentType: "application/pdf", bytes: pdf },
    ];
    return deliverMail(ctx, { to: account.email, ...mail, attachments });
  });
  return outcome === "suppressed" ? "skipped" : "sent";
}

async function composed(ctx: Ctx, person: Person, report: Made["report"]): Promise<Mail> {
  const { account } = person;
  const reader = { name: nameOf(person), timeZone: account.timeZone };
  const reportsUrl = `${ctx.platform.config.publicUrl}/reports`;
  const switchOff = await unsubscribeLinks(ctx.platform, account.id);
  return mailOf("monthly-report", { report, reportsUrl }, reader, switchOff);
}

/** Whoever made it has died before the mail: the PDF lies there, and the month does not change any more. */
async function madeBefore(ctx: Ctx, person: Person, month: string): Promise<Made> {
  const object = await ctx.platform.objects.read("reports", pdfKey(person.account.id, month));
  if (!object) throw new Error("The PDF is not there.");
  const chunks: Uint8Array[] = [];
  for await (const chunk of object.body) chunks.push(chunk);
  return { report: await figuresOf(ctx, person, month), pdf: Buffer.concat(chunks) };
}
