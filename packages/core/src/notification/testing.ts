import type { Offer, Side } from "@tandem/contract";
import type { StandingData } from "../account/index.ts";
import type { AdRequestData, AdRequestKind } from "../ad-request/index.ts";
import type { CampaignData, CampaignKind } from "../campaign/index.ts";
import { type Actor, newId, SYSTEM, type Told } from "../platform/index.ts";

export { type Mailbox, openMailbox } from "./mailbox.testing.ts";

/** Events as the bus carries them, for the tests of those who react. */
export const SPONSOR: Actor = { id: "spo_meridian", role: "sponsor", name: "Meridian" };
export const INFLUENCER: Actor = { id: "inf_ana", role: "influencer", name: "Ana" };
export const ADMIN: Actor = { id: "adm_root", role: "admin", name: "Root" };
export const AT = "2026-03-03T09:12:00.000Z";

export const offer = (by: Side = "sponsor", change: Partial<Offer> = {}): Offer => ({
  version: 1,
  by,
  amount: 40000,
  currency: "USD",
  requirements: "Show the texture in daylight.",
  deliverables: [
    { platform: "instagram", format: "reel", dueDate: "2026-03-14", disclosure: "#ad" },
  ],
  dueDate: "2026-03-14",
  message: "",
  madeAt: AT,
  expiresAt: "2026-03-06T09:12:00.000Z",
  ...change,
});

const told = (kind: string, subject: string, id: string, data: object, actor: Actor): Told => ({
  id: newId("evt"),
  kind,
  at: AT,
  actor,
  subjectType: subject,
  subjectId: id,
  data: { ...data },
});

export const adRequestTold = (
  kind: AdRequestKind,
  actor: Actor = SPONSOR,
  change: Partial<AdRequestData> = {},
): Told =>
  told(
    kind,
    "adRequest",
    "req_1",
    {
      parties: {
        campaignId: "cmp_1",
        campaignName: "Spring serum launch",
        sponsorId: SPONSOR.id,
        sponsorName: SPONSOR.name,
        influencerId: INFLUENCER.id,
        influencerName: INFLUENCER.name,
        startedBy: "sponsor",
      },
      from: "pending",
      to: "pending",
      turn: null,
      turnBefore: null,
      offer: offer(),
      ...change,
    } satisfies AdRequestData,
    actor,
  );

export const accountTold = (
  kind: string,
  id: string,
  data: Partial<StandingData> | Record<string, unknown>,
  actor: Actor = ADMIN,
): Told => told(kind, "account", id, data, actor);

export const campaignTold = (
  kind: CampaignKind,
  change: Partial<CampaignData> = {},
  actor: Actor = ADMIN,
): Told =>
  told(
    kind,
    "campaign",
    "cmp_1",
    {
      sponsorId: SPONSOR.id,
      sponsorName: SPONSOR.name,
      name: "Spring serum launch",
      visibility: "public",
      from: "live",
      to: "live",
      ...change,
    } satisfies CampaignData,
    actor,
  );

export const importTold = (change: Record<string, unknown> = {}): Told =>
  told(
    "import.finished",
    "import",
    "imp_1",
    {
      importId: "imp_1",
      startedBy: ADMIN.id,
      created: 180,
      updated: 12,
      unchanged: 5,
      rejectedCount: 3,
      ...change,
    },
    SYSTEM,
  );
