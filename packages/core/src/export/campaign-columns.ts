import type { Campaign } from "@tandem/contract";
import { acceptanceRate } from "../statistics/index.ts";
import type { Column } from "./columns.ts";
import { hours, type RequestFigures } from "./figures.rules.ts";

export interface CampaignFacts {
  campaign: Campaign;
  requests: RequestFigures;
}

/** A share with four decimals; empty before there is one. */
const share = (rate: number | null): number | null =>
  rate === null ? null : Math.round(rate * 10_000) / 10_000;

/** A sponsor's campaigns, as product.md lists the columns. */
export const CAMPAIGN_COLUMNS: readonly Column<CampaignFacts>[] = [
  ["campaign_id", ({ campaign }) => campaign.id],
  ["name", ({ campaign }) => campaign.name],
  ["category", ({ campaign }) => campaign.category],
  ["niche", ({ campaign }) => campaign.niche],
  ["visibility", ({ campaign }) => campaign.visibility],
  ["status", ({ campaign }) => campaign.status],
  ["start_date", ({ campaign }) => campaign.startDate],
  ["end_date", ({ campaign }) => campaign.endDate],
  ["currency", ({ campaign }) => campaign.currency],
  ["budget", ({ campaign }) => campaign.budget],
  ["reserved", ({ campaign }) => campaign.reserved],
  ["committed", ({ campaign }) => campaign.committed],
  ["paid", ({ campaign }) => campaign.paid],
  ["available", ({ campaign }) => campaign.available],
  ["requests_total", ({ requests }) => requests.total],
  ["requests_pending", ({ requests }) => requests.byStatus.pending],
  ["requests_accepted", ({ requests }) => requests.accepted],
  ["requests_rejected", ({ requests }) => requests.byStatus.rejected],
  ["requests_expired", ({ requests }) => requests.byStatus.expired],
  ["acceptance_rate", ({ requests }) => share(acceptanceRate(requests.byStatus))],
  [
    "median_reply_hours",
    ({ requests: { medianReply } }) => (medianReply === null ? null : hours(medianReply)),
  ],
  ["deliverables_due", ({ requests }) => requests.work.due],
  ["deliverables_approved", ({ requests }) => requests.work.approved],
  ["deliverables_late", ({ requests }) => requests.work.late],
  ["rating", ({ campaign }) => campaign.rating.average],
  ["flagged", ({ campaign }) => campaign.flag !== null],
  ["created_at", ({ campaign }) => campaign.createdAt],
  ["updated_at", ({ campaign }) => campaign.updatedAt],
];
