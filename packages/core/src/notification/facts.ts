import type { NotificationFacts } from "@tandem/contract";
import { oneLine } from "@tandem/mail";
import type { ChannelLostData, StandingData } from "../account/index.ts";
import type { AdRequestData } from "../ad-request/index.ts";
import type { CampaignData } from "../campaign/index.ts";
import type { AddressSuppressed } from "../delivery/index.ts";
import type { ExportData } from "../export/index.ts";
import type { ImportFinished } from "../import/index.ts";
import type { DeadLetterEvent } from "../job/index.ts";
import type { LedgerProofEvent } from "../ledger-proof/index.ts";
import type {
  AbuseReportedData,
  AbuseSettledData,
  AppealData,
  AppealDecidedData,
} from "../moderation/index.ts";
import { reading, type Told } from "../platform/index.ts";
import type { ReportReady } from "../report/index.ts";
import type { ReviewData } from "../review/index.ts";
import { readersOf, reviewedOf } from "./told-to.ts";

const NAME = 80;
const EXCERPT = 160;
const named = (name: string | undefined) => name && oneLine(name, NAME);
const said = (words: string | undefined) => words && oneLine(words, EXCERPT);

type Kept = Extract<DeadLetterEvent, { kind: "dead_letter.kept" }>["data"];

/** What `to` is told of an event, in pieces; only those that are known. */
export const factsOf = (event: Told, to: string): NotificationFacts =>
  Object.fromEntries(
    Object.entries(allOf(event, to)).filter(([, fact]) => fact !== undefined && fact !== ""),
  );

type Facts = { [K in keyof NotificationFacts]: NotificationFacts[K] | undefined };

function allOf(event: Told, to: string): Facts {
  const { kind } = event;
  if (/^(ad_request|deliverable|payment)\./.test(kind))
    return reading<AdRequestData, Facts>((told) => ofRequest(told, to))(event);
  if (kind.startsWith("review."))
    return reading<ReviewData, Facts>((told) => ofReview(told, to))(event);
  return ofRest(kind, event.data);
}

function ofRequest(event: Told<string, AdRequestData>, to: string): Facts {
  const { parties, offer, work, payment, text, reason, amountBefore, disputed } = event.data;
  const campaign = named(parties.campaignName);
  const told = readersOf(event).find((each) => each.to === to)?.told;
  const { amount, currency } = payment ?? offer;
  // Of a charge that failed the sponsor is told as well who caused it.
  if (!told && to === parties.sponsorId) return { campaign, amount, currency, said: said(reason) };
  if (!told)
    return { who: named(parties.sponsorName), other: named(parties.influencerName), campaign };
  const { reader, by } = told;
  const gross = payment?.influencerAmount ?? amount;
  return {
    who: named(reader === "sponsor" ? parties.influencerName : parties.sponsorName),
    campaign,
    reader,
    by: by ?? undefined,
    own: offer.by === reader,
    currency,
    amount,
    before: amountBefore === offer.amount ? undefined : amountBefore,
    share: payment && (reader === "influencer" ? gross - (payment.fee ?? 0) : gross),
    back: payment && (payment.refunded ?? amount - gross),
    piece: work && {
      platform: work.platform,
      format: work.format,
      n: work.n,
      of: offer.deliverables.length,
    },
    disputed,
    said: said(text ?? reason),
  };
}

function ofReview(event: Told<string, ReviewData>, to: string): Facts {
  const { parties, rating, reason } = event.data;
  if (event.kind === "review.hidden")
    return { campaign: named(parties.campaignName), said: said(reason) };
  const reader = reviewedOf(event).find((each) => each.to === to)?.told.reader;
  return {
    who: named(reader === "sponsor" ? parties.influencerName : parties.sponsorName),
    campaign: named(parties.campaignName),
    reader,
    rating,
  };
}

function ofRest(kind: string, data: unknown): Facts {
  if (kind === "account.channel_lost") return { about: (data as ChannelLostData).channel };
  if (kind.startsWith("account.")) {
    const { name, reason } = data as StandingData;
    return kind === "account.registered" ? { who: named(name) } : { said: said(reason) };
  }
  if (kind === "address.suppressed") return { outcome: (data as AddressSuppressed["data"]).reason };
  if (kind.startsWith("campaign.")) {
    const { name, reason } = data as CampaignData;
    return { campaign: named(name), said: said(reason) };
  }
  if (kind === "abuse.reported") {
    const { kind: about, severity } = data as AbuseReportedData;
    return { about, outcome: severity };
  }
  if (kind === "abuse.settled") return { about: (data as AbuseSettledData).kind };
  if (kind === "appeal.made") return { who: named((data as AppealData).name) };
  if (kind === "appeal.decided") {
    const { kind: about, outcome, reason } = data as AppealDecidedData;
    return { about, outcome, said: said(reason) };
  }
  return ofMachinery(kind, data);
}

function ofMachinery(kind: string, data: unknown): Facts {
  if (kind === "dead_letter.kept") return { about: (data as Kept).queue };
  if (kind === "ledger.unbalanced") {
    const { day, problems } = data as LedgerProofEvent["data"];
    return { day, count: problems };
  }
  if (kind === "import.finished") {
    const { created, updated, unchanged, rejectedCount, error, errors } =
      data as ImportFinished["data"];
    const counts = { created, updated, unchanged, rejected: rejectedCount };
    const [why] = errors ?? [];
    return { counts, said: said(error), outcome: why?.kind, about: why?.text };
  }
  if (kind.startsWith("export.")) {
    const { campaignName, rows, error } = data as ExportData & { rows?: number; error?: string };
    return { campaign: named(campaignName), count: rows, said: said(error) };
  }
  const { month, quiet } = data as ReportReady["data"];
  return { month, outcome: quiet ? "quiet" : undefined };
}
