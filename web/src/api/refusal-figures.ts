import {
  type AdRequestStatus,
  type CampaignStatus,
  type ErrorCode,
  type FieldFault,
  faultOf,
  type RefusalFacts,
} from "@tandem/contract";
import { t } from "../language/t.ts";
import { count, date, money } from "../ui/format.ts";
import { campaignStatusWords, requestStatusWords } from "../words.ts";

const amount = (minor = 0, currency = "USD"): string => money(minor, currency);
const campaignIs = (status = "") => campaignStatusWords[status as CampaignStatus]?.word ?? status;
const requestIs = (status = "") => requestStatusWords[status as AdRequestStatus]?.word ?? status;
const requestState = ({ status }: RefusalFacts): string =>
  t("This request is closed: {status}", { status: requestIs(status) });

/** What refusals say in figures and names, each as a sentence without its full stop. */
const words: Partial<Record<ErrorCode, (facts: RefusalFacts) => string | undefined>> = {
  "campaign.wrong_status": ({ status }) =>
    t("The campaign is in a state that does not allow this: {status}", {
      status: campaignIs(status),
    }),
  "campaign.not_live": ({ status }) =>
    t("The campaign is not live: {status}", { status: campaignIs(status) }),
  "campaign.over": ({ day = "" }) =>
    t("The end date, {day}, has passed. Move it first", { day: date(day) }),
  "campaign.over_budget": (facts) =>
    t("Only {amount} are available; this needs {needed}", {
      amount: amount(facts.amount, facts.currency),
      needed: amount(facts.needed, facts.currency),
    }),
  "campaign.budget_below_spent": (facts) =>
    t("The budget cannot fall below {amount}: that much is reserved, committed or paid", {
      amount: amount(facts.amount, facts.currency),
    }),
  "ad_request.closed": requestState,
  "ad_request.not_accepted": requestState,
  "ad_request.not_your_turn": ({ side }) =>
    side === "sponsor"
      ? t("It is the sponsor's turn to answer")
      : t("It is the influencer's turn to answer"),
  "ad_request.past_due": ({ day = "" }) => t("The due date, {day}, has passed", { day: date(day) }),
  "ad_request.stale_offer": ({ version = 0 }) =>
    t("The offer on the table is version {version}", { version: count(version) }),
  "request.too_many": ({ most = 0 }) =>
    t("Too many requests: at most {most} in this time", { most: count(most) }),
  "report.month_open": ({ month }) =>
    t("{month} is not over yet", { month: date(`${month}-01`, "month") }),
  "account.suspended": ({ text }) =>
    text && t("Your account is suspended. The reason given: {reason}", { reason: text }),
  "account.rejected": ({ text }) =>
    text && t("Your account was not approved. The reason given: {reason}", { reason: text }),
};

const faults: Record<FieldFault["kind"], (fault: FieldFault) => string> = {
  short: ({ least = 0 }) =>
    t("{n, plural, one {Use at least # character.} other {Use at least # characters.}}", {
      n: least,
    }),
  long: ({ most = 0 }) =>
    t("{n, plural, one {Use at most # character.} other {Use at most # characters.}}", { n: most }),
  few: ({ least = 0 }) => t("Name at least {least}.", { least: count(least) }),
  many: ({ most = 0 }) => t("Name at most {most}.", { most: count(most) }),
  small: ({ least = 0 }) => t("Use {limit} or more.", { limit: count(least) }),
  large: ({ most = 0 }) => t("Use {limit} or less.", { limit: count(most) }),
  locked: ({ status }) =>
    t("This cannot change any more. The campaign: {status}.", { status: campaignIs(status) }),
  undisclosed: ({ text = "" }) =>
    t("The text has to say {disclosure}, as was agreed.", { disclosure: text }),
  split: (fault) =>
    t("A split gives both a part: less than {amount}.", {
      amount: amount(fault.amount, fault.currency),
    }),
  large_file: ({ most = 0 }) => t("The file is larger than {most} MB.", { most: count(most) }),
};

/** A refusal with its figures; undefined where there are none, or none that are known here. */
export const figuresOf = (code: string, facts: RefusalFacts | undefined): string | undefined => {
  if (!facts || !Object.hasOwn(words, code)) return undefined;
  return words[code as ErrorCode]?.(facts);
};

/** What is wrong with a field, where its words carry figures. */
export const faultWords = (why: FieldFault | undefined): string | undefined =>
  why && faults[why.kind]?.(why);

/** The same of what a schema found by itself. */
export const issueWords = (issue: Parameters<typeof faultOf>[0]): string | undefined =>
  faultWords(faultOf(issue));
