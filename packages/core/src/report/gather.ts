import type { MonthlyReport } from "@tandem/mail/report";
import { type AdRequestRow, AdRequests } from "../ad-request/index.ts";
import { type CampaignRow, Campaigns } from "../campaign/index.ts";
import { Events, type Platform, told } from "../platform/index.ts";
import { type About, Gathered, monthlyReport } from "./monthly-report.ts";
import type { Span } from "./span.ts";

/** A report holds one page of events or requests at a time. */
const ROWS_A_PAGE = 250;
/** Campaigns whose requests are read at once. */
const ABREAST = 4;

type OnPage = () => Promise<void>;
const nothing: OnPage = async () => undefined;
const ATTEMPTS = 5;

/** Money or campaigns went on moving while they were read. */
class StillMoving extends Error {
  override readonly name = "StillMoving";
}

/**
 * The figures of a sponsor's month. Rows and events are read one after the other, and the campaigns
 * once more at the end: had one changed meanwhile, the events read would not be those that led to
 * the rows, and all is read again.
 *
 * @param onPage is called between pages, for whoever has to show that it goes on.
 */
export async function gatherReport(
  platform: Platform,
  sponsorId: string,
  span: Span,
  about: About,
  onPage = nothing,
): Promise<MonthlyReport> {
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const campaigns = await campaignsOf(platform, sponsorId);
    const gathered = new Gathered(span);
    await readEvents(platform, sponsorId, gathered, onPage);
    await readRequests(platform, campaigns, gathered, onPage);
    if (areAlike(campaigns, await campaignsOf(platform, sponsorId))) {
      return monthlyReport(gathered, campaigns, about);
    }
  }
  throw new StillMoving();
}

async function campaignsOf(platform: Platform, sponsorId: string): Promise<CampaignRow[]> {
  const rows: CampaignRow[] = [];
  const all = platform.table.all(Campaigns, Campaigns.query.ofSponsor({ sponsorId }));
  for await (const row of all) rows.push(row);
  return rows;
}

const stateOf = ({ version, reserved, committed, paid, status }: CampaignRow): string =>
  [version, reserved, committed, paid, status].join();

const areAlike = (some: CampaignRow[], others: CampaignRow[]): boolean =>
  some.length === others.length &&
  some.every((row, i) => others[i]?.id === row.id && stateOf(row) === stateOf(others[i]));

async function readEvents(
  platform: Platform,
  ownerId: string,
  { fold, span }: Gathered,
  onPage: OnPage,
): Promise<void> {
  const since = Events.query.ofOwner({ ownerId }).gte({ ownedAt: span.from });
  let read = 0;
  for await (const row of platform.table.all(Events, since, ROWS_A_PAGE)) {
    fold.take(told(row));
    if (++read % ROWS_A_PAGE === 0) await onPage();
  }
}

/** By campaign, where a request keeps its place: in the order of last changes it could be met twice. */
async function readRequests(
  platform: Platform,
  campaigns: readonly CampaignRow[],
  { fold, threads }: Gathered,
  onPage: OnPage,
): Promise<void> {
  const waiting = campaigns.map(({ id }) => id);
  const read = async () => {
    for (let campaignId = waiting.pop(); campaignId; campaignId = waiting.pop()) {
      const rows = AdRequests.query.ofCampaign({ campaignId });
      for await (const row of platform.table.all(AdRequests, rows, ROWS_A_PAGE)) {
        threads.take(row as AdRequestRow, fold.since);
      }
      await onPage();
    }
  };
  await Promise.all(Array.from({ length: ABREAST }, read));
}
