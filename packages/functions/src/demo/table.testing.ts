import { Accounts } from "@tandem/core/account";
import { AdRequests } from "@tandem/core/ad-request";
import { Campaigns } from "@tandem/core/campaign";
import { Influencers } from "@tandem/core/influencer";
import { LedgerLines } from "@tandem/core/ledger";
import { Events, type ItemOf, type Platform, type Told, told } from "@tandem/core/platform";
import { Reviews } from "@tandem/core/review";

type Row = Record<string, unknown>;
interface Transaction {
  TransactItems?: Array<{ Put?: { Item?: Row } }>;
}

/** Everything that was ever put into a table, so that a test can read it all without a scan. */
export interface Watched {
  events(): Told[];
  /** The rows as they are now. */
  rows(): Promise<Rows>;
}
export type Rows = Awaited<ReturnType<typeof readRows>> & {
  reviews: ItemOf<typeof Reviews>[];
  lines: ItemOf<typeof LedgerLines>[];
};

/** Remembers the keys of what is put from now on. */
export function watch(platform: Platform): Watched {
  const put: Row[] = [];
  platform.table.client.middlewareStack.add(
    (next) => async (args) => {
      const answer = await next(args);
      for (const { Put } of (args.input as Transaction).TransactItems ?? []) {
        if (Put?.Item) put.push(Put.Item);
      }
      return answer;
    },
    { step: "initialize", name: "watch" },
  );
  const of = (entity: string) => put.filter((row) => row.__edb_e__ === entity);
  const ids = (entity: string) => of(entity).map(({ id }) => ({ id: String(id) }));
  return {
    events: () =>
      of("event").flatMap((Item) => {
        const row = Events.parse({ Item }).data;
        return row ? [told(row)] : [];
      }),
    rows: async () => ({
      ...(await readRows(platform, ids)),
      // Neither is ever changed here: what was put is what is there.
      reviews: of("review").flatMap((Item) => Reviews.parse({ Item }).data ?? []),
      lines: of("ledgerLine").flatMap((Item) => LedgerLines.parse({ Item }).data ?? []),
    }),
  };
}

async function readRows(platform: Platform, ids: (entity: string) => Array<{ id: string }>) {
  const { table } = platform;
  return {
    accounts: await table.getAll(Accounts, ids("account"), true),
    influencers: await table.getAll(Influencers, ids("influencer"), true),
    campaigns: await table.getAll(Campaigns, ids("campaign"), true),
    requests: await table.getAll(AdRequests, ids("adRequest"), true),
  };
}
