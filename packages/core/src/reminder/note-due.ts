import { Accounts } from "../account/index.ts";
import { type AdRequestRow, AdRequests } from "../ad-request/index.ts";
import { Influencers } from "../influencer/index.ts";
import { type Ctx, readBy, refuse, type Told } from "../platform/index.ts";
import { Agendas } from "./agenda.entity.ts";
import {
  type AgendaRow,
  agendaAfter,
  CONCERNS,
  type Concern,
  differs,
  nicheOf,
  type Whereabouts,
} from "./agenda.rules.ts";
import { nextDigestDay } from "./digest-time.ts";
import { FRESH, noteFresh } from "./note-fresh.ts";
import { nextWorkDay } from "./work.rules.ts";
import { useZone, writeAgenda } from "./write-agenda.ts";

/** The kinds of events that may bring up something to be reminded of. */
export const AGENDA_KINDS = [...Object.keys(CONCERNS), ...Object.keys(FRESH)];

const ATTEMPTS = 8;

/**
 * Notes on whose agenda an event puts something, and for which day. Where someone is and whether
 * they may act is read from their rows and not from the event, so that events may come late, in
 * any order and again.
 */
export async function noteDue(ctx: Ctx, event: Told): Promise<void> {
  if (event.kind in FRESH) return noteFresh(ctx, event);
  const concern = readBy(CONCERNS, event);
  if (!concern) return;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) if (await noted(ctx, concern)) return;
  throw refuse("request.conflict");
}

/** False when someone changed the agenda meanwhile. */
async function noted(ctx: Ctx, concern: Concern): Promise<boolean> {
  const { platform } = ctx;
  const { accountId: id, requestId } = concern;
  const { agenda, account, profile, request } = await platform.table.getTogether({
    agenda: [Agendas, { accountId: id }],
    account: [Accounts, { id }],
    profile: [Influencers, { id }],
    // Without a request the account's own key is asked for once more, which costs nothing.
    request: requestId ? [AdRequests, { id: requestId }] : [Accounts, { id }],
  });
  // An imported profile that nobody has claimed: there is nobody to remind.
  if (!account || !profile) return true;
  const zone = account.timeZone;
  const active = account.status === "active" && profile.claimed;
  // Nothing is kept of who may not act: of someone deleted it would be the last trace.
  if (!agenda && !active) return true;
  const at: Whereabouts = { zone, niche: nicheOf(profile), active };
  const hint = hintOf(
    ctx,
    concern,
    zone,
    agenda,
    requestId ? (request as AdRequestRow | null) : null,
  );
  const after = agendaAfter(agenda, id, at, hint);
  if (!differs(agenda, after)) return true;
  await useZone(ctx, zone);
  return writeAgenda(platform, agenda, after);
}

/** The first day whose digest may have to tell of it; undefined where there is nothing to tell. */
function hintOf(
  { now }: Ctx,
  { brings }: Concern,
  zone: string,
  agenda: AgendaRow | null,
  request: AdRequestRow | null,
): string | undefined {
  if (brings === "place") return undefined;
  const next = nextDigestDay(zone, now, agenda?.settledDay);
  if (brings !== "work") return next;
  return request ? nextWorkDay(request, zone, next) : undefined;
}
