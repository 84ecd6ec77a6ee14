import { type AdRequestRow, AdRequests } from "../ad-request/index.ts";
import { type CampaignRow, Campaigns } from "../campaign/index.ts";
import { type LedgerLineRow, LedgerLines } from "../ledger/index.ts";
import { Events, type Platform, type StoredEvent } from "../platform/index.ts";

/** Everything that there is of a sponsor, as its timelines and the ledger tell it. */
export interface Everything {
  campaigns: Array<{ row: CampaignRow; events: StoredEvent[] }>;
  requests: Array<{ row: AdRequestRow; events: StoredEvent[]; lines: LedgerLineRow[] }>;
}

export async function everythingOf(platform: Platform, sponsorId: string): Promise<Everything> {
  const { table } = platform;
  const timeline = async (subjectId: string) => {
    const events: StoredEvent[] = [];
    for await (const one of table.all(Events, Events.query.ofSubject({ subjectId })))
      events.push(one);
    return events;
  };
  const all: Everything = { campaigns: [], requests: [] };
  for await (const row of table.all(Campaigns, Campaigns.query.ofSponsor({ sponsorId }))) {
    all.campaigns.push({ row, events: await timeline(row.id) });
  }
  for await (const row of table.all(AdRequests, AdRequests.query.ofSponsor({ sponsorId }))) {
    const lines: LedgerLineRow[] = [];
    const ofRequest = LedgerLines.query.ofRequest({ adRequestId: row.id });
    for await (const line of table.all(LedgerLines, ofRequest)) lines.push(line);
    all.requests.push({ row, events: await timeline(row.id), lines });
  }
  return all;
}
