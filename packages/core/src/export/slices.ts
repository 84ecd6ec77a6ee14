import { AdRequests } from "../ad-request/index.ts";
import { type CampaignRow, Campaigns, ownView } from "../campaign/index.ts";
import type { Ctx, Position } from "../platform/index.ts";
import { ownStatistics } from "../statistics/index.ts";
import { CAMPAIGN_COLUMNS } from "./campaign-columns.ts";
import { headOf, lineOf } from "./columns.ts";
import { byCount, byTime, type ExportRow } from "./export.rules.ts";
import { RequestFigures } from "./figures.rules.ts";
import { pagesAhead } from "./read-ahead.ts";
import { REQUEST_COLUMNS, requestFacts } from "./request-columns.ts";

/** Some rows of the file, and where the table goes on after them; `after` is null with the last. */
export interface Slice {
  text: string;
  rows: number;
  after: Position | null;
  /** 0..1 */
  progress: number;
  firstAt?: string;
}

/** Each takes a query or more for its requests, all of a page at once. */
const CAMPAIGNS_A_PAGE = 5;

/** How the file begins. */
export const head = ({ kind }: ExportRow): string =>
  kind === "campaigns" ? headOf(CAMPAIGN_COLUMNS) : headOf(REQUEST_COLUMNS);

/**
 * The file from the export's checkpoint on. What the clock decides (expired, overdue) is told as
 * of when the export was asked for, so that one that is taken up again tells the same.
 */
export const slices = (ctx: Ctx, row: ExportRow, pageRows: number): AsyncGenerator<Slice> =>
  row.kind === "campaigns" ? campaignSlices(ctx, row, pageRows) : requestSlices(ctx, row, pageRows);

async function* requestSlices(ctx: Ctx, row: ExportRow, limit: number): AsyncGenerator<Slice> {
  const { table } = ctx.platform;
  const asOf = new Date(row.createdAt);
  const op = AdRequests.query.ofCampaign({ campaignId: row.campaignId ?? "" });
  const newest = await table.query(AdRequests, op, { limit: 1, newestFirst: true });
  const lastAt = newest.items[0]?.createdAt ?? "";
  let { firstAt } = row;
  for await (const { items, last } of pagesAhead(table, AdRequests, op, after(row, limit))) {
    firstAt ??= items[0]?.createdAt;
    let text = "";
    let rows = 0;
    for (const item of items) {
      if (item.sponsorId !== row.ownerId) continue;
      text += lineOf(REQUEST_COLUMNS, requestFacts(item, asOf));
      rows += 1;
    }
    const at = items.at(-1)?.createdAt;
    const progress = at && firstAt ? byTime(at, firstAt, lastAt) : 0;
    yield { text, rows, after: last, progress, firstAt };
  }
}

async function* campaignSlices(ctx: Ctx, row: ExportRow, pageRows: number): AsyncGenerator<Slice> {
  const { table } = ctx.platform;
  const asOf = new Date(row.createdAt);
  const op = Campaigns.query.ofSponsor({ sponsorId: row.ownerId });
  const expected = await countOfCampaigns(ctx, row.ownerId);
  let done = row.rows;
  for await (const page of pagesAhead(table, Campaigns, op, after(row, CAMPAIGNS_A_PAGE))) {
    const shown = page.items.filter(({ status }) => status !== "deleted");
    const lines = await Promise.all(
      shown.map(async (one) =>
        lineOf(CAMPAIGN_COLUMNS, {
          campaign: ownView(one, asOf),
          requests: await figuresOf(ctx, one, asOf, pageRows),
        }),
      ),
    );
    done += shown.length;
    const progress = byCount(done, expected);
    yield { text: lines.join(""), rows: shown.length, after: page.last, progress };
  }
}

const after = ({ position }: ExportRow, limit: number) => ({
  after: (position as Position | undefined) ?? null,
  limit,
});

async function figuresOf(
  ctx: Ctx,
  campaign: CampaignRow,
  asOf: Date,
  limit: number,
): Promise<RequestFigures> {
  const op = AdRequests.query.ofCampaign({ campaignId: campaign.id });
  const figures = new RequestFigures();
  const start = { after: null, limit };
  for await (const { items } of pagesAhead(ctx.platform.table, AdRequests, op, start)) {
    for (const item of items) {
      const { request, work, reply } = requestFacts(item, asOf);
      figures.add(request.status, work, reply);
    }
  }
  return figures;
}

/** As the sponsor's dashboard counts them, which takes one query. */
async function countOfCampaigns(ctx: Ctx, ownerId: string): Promise<number> {
  const actor = { id: ownerId, role: "sponsor" as const, name: "" };
  const { campaigns } = await ownStatistics({ ...ctx, actor });
  return Object.values(campaigns ?? {}).reduce<number>((sum, count) => sum + count, 0);
}
