import { AdRequests } from "@tandem/core/ad-request";

export const SPONSOR = "spo_00000000000000000000000000";

/** Names that a spreadsheet or a careless writer trips over, one row in a few. */
const NAMES = ["=cmd|' /C calc'!A0", '"quo""ted"', "line\nbreak", "Åsa, مرحبا 🌈", "+1", "plain"];
const STATUSES = ["pending", "accepted", "rejected", "withdrawn", "expired"] as const;
/** Long before now, so that what is pending has run out. */
const FIRST = Date.UTC(2025, 0, 1);

const digits = (n: number, length: number): string => String(n).padStart(length, "0");

/** What tells the n-th request of a campaign from the others. */
const own = (campaignId: string, n: number) => ({
  id: `req_${campaignId.slice(4, 10)}${digits(n, 20)}`,
  name: `${NAMES[n % NAMES.length]} ${n}`,
  status: STATUSES[n % STATUSES.length] as (typeof STATUSES)[number],
  createdAt: new Date(FIRST + n * 100).toISOString(),
  amount: 1_000 + (n % 90_000),
});

/** A maker of items of the table, keys included: one by ElectroDB, the rest in its image. */
export function itemsOf(campaignId: string): (n: number) => Record<string, unknown> {
  const terms = {
    platform: "instagram" as const,
    format: "post" as const,
    dueDate: "2099-01-01",
    disclosure: "#ad",
  };
  const at = new Date(FIRST).toISOString();
  const { Item } = AdRequests.put({
    id: "req_template",
    campaignId,
    campaignName: "Spring serum launch",
    sponsorId: SPONSOR,
    sponsorName: "Meridian Skin",
    influencerId: "inf_template",
    influencerName: "template",
    timeZone: "UTC",
    startedBy: "sponsor",
    status: "rejected",
    offer: {
      version: 1,
      by: "sponsor",
      amount: 1,
      currency: "USD",
      requirements: "One post and two stories about the serum, with the swatches. ".repeat(3),
      deliverables: [terms],
      dueDate: terms.dueDate,
      message: "We like how you show textures.",
      madeAt: at,
      expiresAt: new Date(FIRST + 3 * 86_400_000).toISOString(),
    },
    reserved: 0,
    payment: { status: "unpaid" },
    deliverables: [],
    version: 1,
    createdAt: at,
    updatedAt: at,
    shard: 0,
  }).params({ table: "template" }) as { Item: Record<string, unknown> };
  // The bench's table answers one question only, and keeps the keys of no other.
  const kept = Object.fromEntries(
    Object.entries(Item).filter(([name]) => !/^gsi[1245][ps]k$/.test(name)),
  );
  return (n) => {
    const { id, name, status, createdAt, amount } = own(campaignId, n);
    return {
      ...kept,
      pk: `adrequest#${id}`,
      gsi3sk: createdAt,
      id,
      influencerId: `inf_${n}`,
      influencerName: name,
      status,
      offer: { ...(kept.offer as object), amount },
      ...(status === "accepted" && {
        deliverables: [{ ...terms, status: "due" }],
        repliedAt: new Date(FIRST + n * 100 + 5_400_000).toISOString(),
      }),
      createdAt,
      updatedAt: createdAt,
    };
  };
}

const HEADER =
  "ad_request_id,campaign_id,campaign_name,influencer_id,influencer_name,started_by,status,turn," +
  "offer_version,offer_by,currency,amount,due_date,deliverables,deliverables_due," +
  "deliverables_approved,deliverables_late,payment_status,paid_in,paid_out,fee,given_back," +
  "paid_in_at,settled_at,dispute,reply_hours,expires_at,accepted_at,created_at,updated_at";

/** The file as it must be, line by line, written without anything of what writes exports. */
export function* expectedFile(campaignId: string, count: number): Generator<string> {
  yield `\uFEFF${HEADER}\r\n`;
  for (let n = 0; n < count; n++) {
    const { id, name, status, createdAt, amount } = own(campaignId, n);
    const safe = /^[=+]/.test(name) ? `'${name}` : name;
    const shown = /[",\n]/.test(safe) ? `"${safe.split('"').join('""')}"` : safe;
    const accepted = status === "accepted";
    const now = status === "pending" ? "expired" : status;
    yield `${id},${campaignId},Spring serum launch,inf_${n},${shown},sponsor,${now},,1,sponsor,USD,` +
      `${amount},2099-01-01,1,${accepted ? 1 : 0},0,0,unpaid,,,,,,,,${accepted ? "1.5" : ""},,,` +
      `${createdAt},${createdAt}\r\n`;
  }
}
