import { LedgerLines } from "@tandem/core/ledger";
import { LedgerProofs } from "@tandem/core/ledger-proof";
import { newId, now } from "@tandem/core/platform";
import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const card = {
  number: "4242424242424242",
  expMonth: 12,
  expYear: 2099,
  cvc: "917",
  name: "Card Holder",
};

/** A collaboration that both agreed on; its id. */
async function agreed(world: World): Promise<string> {
  const { id, to } = await world.newOffer();
  const body = { offerVersion: 1 };
  await world.done("POST", `/ad-requests/${id}/accept`, { token: to.token, body });
  return id;
}

async function paid(world: World): Promise<string> {
  const id = await agreed(world);
  const { token } = world.sponsor;
  await world.done("POST", `/ad-requests/${id}/payment`, { token, body: { card } });
  return id;
}

/** More lines of the sponsor's today than fit on a page. */
async function withLines(world: World): Promise<void> {
  const at = now().toISOString();
  for (let n = 0; n < PAGE + 3; n++) {
    const adRequestId = newId("req");
    const id = `${adRequestId}.hold.1`;
    const line = LedgerLines.upsert({
      id,
      movementId: `${adRequestId}.hold`,
      kind: "hold",
      account: "funding",
      amount: -10_000,
      currency: "USD",
      adRequestId,
      campaignId: world.campaignId,
      campaignName: "Spring serum launch",
      sponsorId: world.sponsor.id,
      sponsorName: "Acme",
      influencerId: world.influencer.id,
      influencerName: "Ana",
      at,
      day: at.slice(0, 10),
      shard: n % 4,
      ownerId: world.sponsor.id,
      ownedAt: `${at}#${id}`,
    });
    await world.platform.table.update(LedgerLines, line);
  }
}

async function withProofs({ platform: { table } }: World): Promise<void> {
  const balance = { currency: "USD", funding: -9, escrow: 4, earnings: 5, fee: 0, refunds: 0 };
  for (let n = 0; n < PAGE + 3; n++) {
    const at = new Date(Date.UTC(2026, 0, 1 + n, 2, 15)).toISOString();
    const day = at.slice(0, 10);
    const row = { day, at, movements: 120, balances: [balance], problems: [] };
    await table.update(LedgerProofs, LedgerProofs.upsert(row));
  }
}

/** What moves money, and what shows where it went. */
export const moneyScenarios: Record<string, Scenario> = {
  "adRequest.pay": async (world) => ({
    path: `/ad-requests/${await agreed(world)}/payment`,
    token: world.sponsor.token,
    body: { card },
  }),
  "adRequest.receipt": async (world) => ({
    path: `/ad-requests/${await paid(world)}/payment`,
    token: world.sponsor.token,
  }),
  "ledger.lines": async (world) => {
    await withLines(world);
    return { path: `/ledger?limit=${PAGE}`, token: world.sponsor.token };
  },
  "ledger.summary": async (world) => {
    await paid(world);
    return { path: "/ledger/summary", token: world.sponsor.token };
  },
  "justice.ledger": async (world) => {
    await withLines(world);
    return { path: `/admin/ledger?limit=${PAGE}`, token: world.admin.token };
  },
  "justice.ledgerProofs": async (world) => {
    await withProofs(world);
    return { path: `/admin/ledger/proofs?limit=${PAGE}`, token: world.admin.token };
  },
};
