import { readCampaign } from "../ad-request/testing.ts";
import { type Agreed, someAgreed } from "../deliverable/testing.ts";
import { LedgerLines } from "../ledger/index.ts";
import { Events } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { disputeRequest, listDisputes } from "./index.ts";
import { finishWork, fund } from "./testing.ts";

export const DAY = 86_400_000;
export const START = new Date("2026-03-01T10:00:00Z");

/** A platform with collaborations that wait for their end, and the books in which it stands. */
export async function someSettlements() {
  const platform = await testPlatform();
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
  return {
    platform,
    admin,
    async lastEvent(id: string) {
      const { items } = await platform.table.query(
        Events,
        Events.query.ofSubject({ subjectId: id }),
      );
      return items.at(-1);
    },
    /** What of a campaign's budget is where. */
    async pots(id: string) {
      const { committed, paid, available } = await readCampaign(platform, id);
      return { committed, paid, available };
    },
    /** What the ledger holds of a request, by account. */
    async booked(id: string): Promise<Record<string, number>> {
      const sums: Record<string, number> = {};
      const ofRequest = LedgerLines.query.ofRequest({ adRequestId: id });
      const { items } = await platform.table.query(LedgerLines, ofRequest);
      for (const { account, amount } of items) sums[account] = (sums[account] ?? 0) + amount;
      return sums;
    },
    /** Whether a dispute over it is in the list of admins. */
    async isListed(id: string) {
      return (await listDisputes(admin, { limit: 100 })).items.some((one) => one.id === id);
    },
    /** Paid for, and all work live. */
    async someFinished(now?: Date): Promise<Agreed> {
      const agreed = await someAgreed(platform, { now });
      await fund(agreed.sponsor, agreed.id);
      await finishWork(agreed);
      return agreed;
    },
    /** Paid for, and disputed by the influencer. */
    async someDisputed(): Promise<Agreed> {
      const agreed = await someAgreed(platform);
      await fund(agreed.sponsor, agreed.id);
      await disputeRequest(agreed.influencer, agreed.id, "They do not answer.");
      return agreed;
    },
  };
}
