import type { Agreement } from "@tandem/contract";
import { type AdRequestRow, requireReader } from "../ad-request/index.ts";
import { type Ctx, refuse } from "../platform/index.ts";
import { type AgreementRow, Agreements } from "./agreement.entity.ts";
import { agreedTerms, termsHash } from "./terms.rules.ts";

/**
 * The agreement of a request for its two sides and admins, and where its PDF lies for fifteen
 * minutes when it is ready. Until a worker has begun it, what it will say is told by the request.
 *
 * @throws `request.not_found`, also where nothing was agreed
 */
export async function getAgreement(ctx: Ctx, adRequestId: string): Promise<Agreement> {
  const { request, row } = await read(ctx, adRequestId);
  if (!row) return coming(request);
  const { status, offerVersion, hash, offeredBy, offeredAt, acceptedAt, size } = row;
  const told = { status, offerVersion, hash, offeredBy, offeredAt, acceptedAt, size: size ?? null };
  if (!isMade(row)) return told;
  const { url, expiresAt } = await addressOf(ctx, row);
  return { ...told, url, expiresAt: expiresAt.toISOString() };
}

/**
 * Where the PDF lies for fifteen minutes.
 *
 * @throws `request.not_found`, also while it is not made
 */
export async function agreementLink(ctx: Ctx, adRequestId: string): Promise<string> {
  const { row } = await read(ctx, adRequestId);
  if (!row || !isMade(row)) throw refuse("request.not_found");
  return (await addressOf(ctx, row)).url;
}

async function read(ctx: Ctx, adRequestId: string) {
  const [request, row] = await Promise.all([
    requireReader(ctx, adRequestId),
    ctx.platform.table.get(Agreements, { adRequestId }),
  ]);
  return { request, row };
}

function coming(request: AdRequestRow): Agreement {
  const { id, offer, acceptedAt } = request;
  if (!acceptedAt) throw refuse("request.not_found");
  return {
    status: "queued",
    offerVersion: offer.version,
    hash: termsHash(agreedTerms(id, request, offer)),
    offeredBy: offer.by,
    offeredAt: offer.madeAt,
    acceptedAt,
    size: null,
  };
}

type Made = AgreementRow & { key: string };

const isMade = (row: AgreementRow): row is Made => row.status === "ready" && row.key !== undefined;

/** By its day and request: a name would have to be spelled in ASCII. */
const addressOf = (ctx: Ctx, { adRequestId, acceptedAt, key }: Made) =>
  ctx.platform.objects.presign("GET", "agreements", key, {
    saveAs: `tandem-agreement-${acceptedAt.slice(0, 10)}-${adRequestId}.pdf`,
  });
