import { isTransactional, type Mail } from "@tandem/mail";
import { type AccountRow, findPerson } from "../account/index.ts";
import { deliverMail } from "../delivery/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, once, type Told } from "../platform/index.ts";
import { allDone } from "./all-done.ts";
import { composed, invitation } from "./compose.ts";
import { mailsFor, type WantedMail } from "./mails.ts";

/**
 * How long a mail is news, in hours. After an outage that lasts longer nobody wants to read by mail
 * how a negotiation went on days ago: the app shows it. What happened to one's account is worth
 * telling for a week.
 */
const MOVE_IS_NEWS = 24;
const ACCOUNT_IS_NEWS = 7 * 24;
const HOUR_MS = 3_600_000;

/**
 * Mails an event to whom it concerns, each once: whether and where they take mail is read at the
 * moment of sending. What is no longer news is not mailed.
 */
export async function sendMails(ctx: Ctx, event: Told): Promise<void> {
  await allDone(
    mailsFor(event)
      .filter((wanted) => isNews(ctx, event, wanted))
      .map((wanted) =>
        once(ctx.platform, `mail#${event.id}#${wanted.to}`, () => send(ctx, event, wanted)),
      ),
  );
}

const isNews = (ctx: Ctx, event: Told, { mail }: WantedMail): boolean =>
  ctx.now.getTime() - Date.parse(event.at) <=
  (isTransactional(mail) ? ACCOUNT_IS_NEWS : MOVE_IS_NEWS) * HOUR_MS;

async function send(ctx: Ctx, event: Told, wanted: WantedMail): Promise<void> {
  const person = await findPerson(ctx.platform, wanted.to);
  if (!person) return invite(ctx, event, wanted);
  if (!takes(person.account, wanted)) return;
  await post(ctx, person.account.email, await composed(ctx, event, wanted, person));
}

/** Mails about the account go out while there is one; notifications only while it may act and has not switched them off. */
const takes = ({ status, preferences }: AccountRow, { mail }: WantedMail): boolean =>
  status !== "deleted" &&
  (isTransactional(mail) || (status === "active" && preferences.email.enabled));

/** An imported profile has no account yet; an offer to it is an invitation, where an address is known. */
async function invite(ctx: Ctx, event: Told, { to, mail }: WantedMail): Promise<void> {
  if (mail !== "offered") return;
  const profile = await ctx.platform.table.get(Influencers, { id: to });
  if (!profile?.contactEmail || profile.claimed) return;
  await post(ctx, profile.contactEmail, await invitation(ctx, event, profile));
}

async function post(ctx: Ctx, to: string, mail: Mail): Promise<void> {
  await deliverMail(ctx, { to, ...mail });
}
