import type { AdRequestEvent } from "@tandem/core/ad-request";
import { giveUpAgreement, makeAgreement } from "@tandem/core/agreement/making";
import { onObjects, type Platform } from "@tandem/core/platform";
import type { StatementRequested } from "@tandem/core/statement";
import { giveUpStatement, makeStatement } from "@tandem/core/statement/making";
import { queues } from "../wiring.ts";
import { eachRecord } from "./each-record.ts";

type Paper = AdRequestEvent | StatementRequested;

const make = (platform: Platform, event: Paper): Promise<void> =>
  event.kind === "statement.requested"
    ? makeStatement(platform, event.data)
    : makeAgreement(platform, event);

const giveUp = (platform: Platform, event: Paper): Promise<void> =>
  event.kind === "statement.requested"
    ? giveUpStatement(platform, event.data)
    : giveUpAgreement(platform, event.subjectId);

/** Makes agreements and payout statements; one that the queue will not bring again is shown as failed. */
export const handler = eachRecord<Paper>(
  async (event, platform, { receives }) => {
    try {
      await make(platform, event);
    } catch (error) {
      if (receives >= queues.papers.maxReceives) await giveUp(platform, event);
      throw error;
    }
  },
  { ...onObjects },
);
