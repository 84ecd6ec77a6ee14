import { fileReasons } from "../admin/file-reasons.ts";
import { t } from "../language/t.ts";
import { count, date } from "../ui/format.ts";
import type { Pieces, Tell, Told } from "./told.ts";

/** What concerns an account, its campaigns and its files; and what admins are told. */
export const accountWords: Record<string, Tell> = {
  "account.registered": ({ who }) => ({
    title: t("{who} waits for approval.", { who }),
    text: t("A new sponsor registered."),
  }),
  "account.approved": () => ({
    title: t("You are approved."),
    text: t("Create a campaign and find the influencers who fit."),
  }),
  "account.rejected": ({ said }) => ({
    title: t("Your registration was not approved."),
    text: said,
  }),
  "account.flagged": ({ said }) => ({ title: t("Your account is suspended."), text: said }),
  "account.unflagged": () => ({
    title: t("Your account is open again."),
    text: t("Everything is as you left it."),
  }),
  "account.warned": ({ said }) => ({ title: t("You were warned."), text: said }),
  "account.data_ready": () => ({
    title: t("Your data is ready."),
    text: t("Everything that we keep of your account, as one file. It is kept for seven days."),
  }),
  "account.channel_lost": ({ facts }) =>
    facts.about === "sms"
      ? {
          title: t("Text messages to you are switched off."),
          text: t("You answered STOP. Answer START, then switch them on again in your settings."),
        }
      : {
          title: t("Google Chat is switched off."),
          text: t(
            "The space takes no more messages from us. Paste a new webhook to switch it on again.",
          ),
        },
  "address.suppressed": ({ facts }) =>
    facts.outcome === "complaint"
      ? {
          title: t("A mail to you was reported as spam."),
          text: t("So we send you no mail any more. Ask us if you want it again."),
        }
      : {
          title: t("Mail to you bounced."),
          text: t("Your address took no mail, so we send none. Ask us to try again once it works."),
        },
  "campaign.ended": ({ campaign }) => ({
    title: t("{campaign} has ended.", { campaign }),
    text: t("It takes no new requests. What was accepted goes on."),
  }),
  "campaign.flagged": ({ campaign, said }) => ({
    title: t("{campaign} is frozen.", { campaign }),
    text: said,
  }),
  "campaign.unflagged": ({ campaign }) => ({
    title: t("{campaign} is open again.", { campaign }),
    text: t("Requests can be made and accepted as before."),
  }),
  "abuse.reported": ({ facts }) => ({
    title: t(
      "{kind, select, user {An account was reported.} campaign {A campaign was reported.} message {A message was reported.} other {A review was reported.}}",
      { kind: facts.about ?? "" },
    ),
    text: t(
      "{severity, select, high {It may be grave.} medium {It may be serious.} other {It is probably minor.}}",
      { severity: facts.outcome ?? "" },
    ),
  }),
  "abuse.settled": ({ facts }) => ({
    title: t("What you reported was dealt with."),
    text: t(
      "{kind, select, user {Thank you. We looked at the account and decided.} campaign {Thank you. We looked at the campaign and decided.} message {Thank you. We looked at the message and decided.} other {Thank you. We looked at the review and decided.}}",
      { kind: facts.about ?? "" },
    ),
  }),
  "appeal.made": ({ who }) => ({
    title: t("{who}: an appeal waits.", { who }),
    text: t("Its owner says that the flag is wrong."),
  }),
  "appeal.decided": ({ facts, said }) => ({
    title:
      facts.outcome === "lift" ? t("Your appeal was granted.") : t("Your appeal was turned down."),
    text: said,
  }),
  "review.hidden": ({ said }) => ({
    title: t("A review that you wrote was hidden."),
    text: said,
  }),
  "dead_letter.kept": ({ facts }) => ({
    title: t("Messages on the queue {queue} could not be handled.", { queue: facts.about ?? "" }),
    text: t("They are kept. See why, then put them back or throw them away."),
  }),
  "ledger.unbalanced": ({ facts }) => ({
    title: t("The ledger of {day} does not balance.", { day: date(facts.day ?? "") }),
    text: t(
      "{n, plural, one {# thing does not agree.} other {# things do not agree.}} Look at the proof before money moves on.",
      { n: facts.count ?? 0 },
    ),
  }),
  "import.finished": ({ facts, said }) => ({
    title: said ? t("The import stopped.") : t("The import is done."),
    text: stopped(facts) || said || imported(facts.counts),
  }),
  "export.ready": (told) => ({ title: t("Your export is ready."), text: exported(told) }),
  "export.failed": ({ campaign }) => ({
    title: t("Your export did not work."),
    text: campaign
      ? t("Requests of {campaign}: something on our side stopped it. Ask for it again.", {
          campaign,
        })
      : t("Campaigns: something on our side stopped it. Ask for it again."),
  }),
  "report.ready": ({ facts }) => ({
    title: t("Your report on {month} is ready.", { month: date(`${facts.month}-01`, "month") }),
    text:
      facts.outcome === "quiet" ? t("It was a quiet month.") : t("It is kept for you as a PDF."),
  }),
};

/** Why a file was not read, where its kind is known. */
function stopped({ outcome = "", about }: Pieces["facts"]): string {
  if (!Object.hasOwn(fileReasons, outcome)) return "";
  const kind = outcome as keyof typeof fileReasons;
  return t("{reason}.", { reason: fileReasons[kind]({ kind, text: about }) });
}

const imported = (counts: Pieces["facts"]["counts"]): Told["text"] =>
  t("{created} new, {updated} updated, {unchanged} unchanged, {rejected} rejected.", {
    created: count(counts?.created ?? 0),
    updated: count(counts?.updated ?? 0),
    unchanged: count(counts?.unchanged ?? 0),
    rejected: count(counts?.rejected ?? 0),
  });

const exported = ({ campaign, facts }: Pieces): Told["text"] =>
  campaign
    ? t("Requests of {campaign}, {n, plural, one {# row} other {# rows}}, for 30 days.", {
        campaign,
        n: facts.count ?? 0,
      })
    : t("Campaigns, {n, plural, one {# row} other {# rows}}, for 30 days.", {
        n: facts.count ?? 0,
      });
