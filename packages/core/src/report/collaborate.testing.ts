import { DISPUTE_OUTCOMES } from "@tandem/contract";
import { type AdRequestRow, AdRequests } from "../ad-request/index.ts";
import { approveWork, publishWork, requestWorkChanges, submitWork } from "../deliverable/index.ts";
import { gatewayOf, pay } from "../payment/index.ts";
import type { Platform } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import {
  cancelRequest,
  disputeRequest,
  releasePayment,
  settleDispute,
} from "../settlement/index.ts";
import type { Command, World } from "./history.testing.ts";

const CARD = { number: "4242424242424242", expMonth: 12, expYear: 2099, cvc: "123", name: "Acme" };

/** What follows an agreement in a history: one step of one of the collaborations that are running. */
export async function collaborate(platform: Platform, world: World, c: Command): Promise<unknown> {
  const running: AdRequestRow[] = [];
  for (const id of world.requests.values()) {
    const row = await platform.table.get(AdRequests, { id });
    if (row?.status === "accepted") running.push(row);
  }
  const row = running[c.who % running.length];
  if (!row) return undefined;
  const { now } = world;
  const { id } = row;
  const boss = { ...world.sponsor, now };
  const person = testCtx(platform, { id: row.influencerId, role: "influencer", name: "Ana" }, now);
  const actor = c.side === "sponsor" ? boss : person;
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" }, now);
  const fund = () => pay(boss, gatewayOf(platform), id, { card: CARD });
  if (c.do === "cancel") return cancelRequest(actor, id, "");
  if (c.do === "dispute") return disputeRequest(actor, id, "It is not what was agreed.");
  if (c.do === "settle") {
    const outcome = DISPUTE_OUTCOMES[c.days % DISPUTE_OUTCOMES.length] ?? "refund";
    return settleDispute(admin, id, { outcome, influencerAmount: Math.ceil(row.offer.amount / 3) });
  }
  const at = (status: string) => row.deliverables.findIndex((one) => one.status === status) + 1;
  const unpaid = row.payment.status === "unpaid";
  if (unpaid && c.days % 2) return fund();
  const again = at("due") || at("changes_requested");
  const work = { url: "https://drive.test/draft", text: "Look at this #ad" };
  if (again) return submitWork(person, id, again, work);
  const waiting = at("submitted");
  if (waiting)
    return c.days % 3 ? approveWork(boss, id, waiting) : requestWorkChanges(boss, id, waiting, "x");
  const ready = at("approved");
  if (ready) return publishWork(person, id, ready, "https://instagram.test/p/1");
  return unpaid ? fund() : releasePayment(boss, id);
}
