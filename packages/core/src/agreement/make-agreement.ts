import { MAX_ROUNDS, otherSide } from "@tandem/contract";
import { type AgreementPaper, agreementPdf } from "@tandem/mail/agreement";
import {
  type AdRequestEvent,
  AdRequests,
  APPROVES_AFTER_MS,
  RELEASES_AFTER_MS,
} from "../ad-request/index.ts";
import {
  log,
  now,
  type Platform,
  type Taken,
  takeWork,
  UnderWay,
  unlessRefused,
} from "../platform/index.ts";
import { type AgreementRow, Agreements } from "./agreement.entity.ts";
import { type AgreedTerms, termsHash, termsOfEvent } from "./terms.rules.ts";

/** Who is silent for so long has died. */
const LEASE_MS = 60_000;
const HOUR_MS = 3_600_000;

/** Where the PDF lies in the bucket `agreements`. */
const pdfKey = (adRequestId: string): string => `${adRequestId}.pdf`;

/**
 * Puts what was agreed on paper, once, of what the acceptance tells: neither later moves of the
 * request nor other names change it. The same event gives the same bytes, so a worker that takes
 * over from one that died puts there what the other had put.
 *
 * @param until up to when (epoch milliseconds) it waits for another that is at it.
 * @throws UnderWay when the other is at it still.
 */
export async function makeAgreement(
  platform: Platform,
  event: AdRequestEvent,
  until = now().getTime() + 2 * LEASE_MS,
): Promise<void> {
  const adRequestId = event.subjectId;
  const request = await platform.table.get(AdRequests, { id: adRequestId });
  if (!request) return;
  const terms = termsOfEvent(event, request.timeZone);
  const hash = termsHash(terms);
  const taken = await take(platform, { event, terms, hash }, until);
  if (taken === "over") return;
  if (taken === "busy") throw new UnderWay(adRequestId);
  const key = pdfKey(adRequestId);
  try {
    const pdf = await agreementPdf(paperOf(event, terms, hash));
    await platform.objects.write("agreements", key, pdf, "application/pdf");
    const size = pdf.byteLength;
    const ready = { status: "ready" as const, size, key, leasedUntil: 0 };
    const done = heldBy(adRequestId, taken.lease, ready);
    if (!(await unlessRefused(platform.table.update(Agreements, done)))) {
      throw new UnderWay(adRequestId);
    }
  } catch (error) {
    const free = heldBy(adRequestId, taken.lease, { leasedUntil: 0 });
    await unlessRefused(platform.table.update(Agreements, free));
    throw error;
  }
}

/** Says that nothing came of an agreement, when the queue does not bring it again by itself. */
export async function giveUpAgreement(platform: Platform, adRequestId: string): Promise<void> {
  const failed = Agreements.patch({ adRequestId })
    .set({ status: "failed" })
    .where(
      ({ status, leasedUntil }, { ne, lt }) =>
        `${ne(status, "ready")} AND ${lt(leasedUntil, now().getTime())}`,
    );
  if (await unlessRefused(platform.table.update(Agreements, failed))) {
    log.error("agreement given up", { adRequestId });
  }
}

interface Wanted {
  event: AdRequestEvent;
  terms: AgreedTerms;
  hash: string;
}

/** Takes it, the row made where there is none; over is one that is ready. */
function take(
  { table }: Platform,
  { event, terms, hash }: Wanted,
  until: number,
): Promise<Taken<AgreementRow>> {
  const { adRequestId } = terms;
  const fixed = {
    adRequestId,
    offerVersion: terms.version,
    hash,
    offeredBy: terms.offeredBy,
    offeredAt: terms.offeredAt,
    acceptedAt: event.at,
  };
  return takeWork(
    {
      take: (lease, at) =>
        table.update(
          Agreements,
          Agreements.upsert({
            ...fixed,
            status: "running",
            lease,
            leasedUntil: at + LEASE_MS,
          }).where(
            ({ status, leasedUntil }, { notExists, ne, lt }) =>
              `${notExists(status)} OR (${ne(status, "ready")} AND ${lt(leasedUntil, at)})`,
          ),
        ),
      heldUntil: async () => {
        const row = await table.get(Agreements, { adRequestId });
        return row?.status === "ready" ? undefined : (row?.leasedUntil ?? 0);
      },
    },
    until,
  );
}

type Changes = Partial<Pick<AgreementRow, "status" | "size" | "key" | "leasedUntil">>;

/** A change that only the holder can make. */
const heldBy = (adRequestId: string, lease: string, changes: Changes) =>
  Agreements.patch({ adRequestId })
    .set(changes)
    .where((held, { eq }) => eq(held.lease, lease));

function paperOf({ data, at }: AdRequestEvent, terms: AgreedTerms, hash: string): AgreementPaper {
  const { parties } = data;
  const by = terms.offeredBy;
  return {
    requestId: terms.adRequestId,
    campaign: { id: parties.campaignId, name: parties.campaignName },
    sponsor: { id: parties.sponsorId, name: parties.sponsorName },
    influencer: { id: parties.influencerId, name: parties.influencerName },
    terms,
    timeZone: terms.timeZone,
    offered: { by, at: terms.offeredAt },
    accepted: { by: otherSide(by), at },
    hash,
    rules: {
      rounds: MAX_ROUNDS,
      approvesAfterHours: APPROVES_AFTER_MS / HOUR_MS,
      releasesAfterDays: RELEASES_AFTER_MS / (24 * HOUR_MS),
    },
  };
}
