import { AdRequests } from "../ad-request/index.ts";
import {
  DAY_SHARDS,
  type LedgerLineRow,
  LedgerLines,
  type MovementKind,
  movementId,
} from "../ledger/index.ts";
import type { Ctx } from "../platform/index.ts";
import {
  added,
  type Balances,
  type Moved,
  problemsOfBalances,
  problemsWithin,
  problemsWithRequest,
} from "./proof.rules.ts";

/** Movements whose requests are read at once. */
const AT_ONCE = 50;
const LOOKS = 3;

export interface Proved {
  movements: number;
  balances: Balances;
  problems: string[];
}

/**
 * Goes through all lines of a day: each movement by itself, against its request, and all together
 * on top of the balances of the day before. Costs grow with the movements of the day.
 */
export async function proveDay(ctx: Ctx, day: string, before: Balances): Promise<Proved> {
  let balances = before;
  let movements = 0;
  const problems: string[] = [];
  for (let shard = 0; shard < DAY_SHARDS; shard++) {
    for await (const some of batched(movementsOf(ctx, day, shard))) {
      movements += some.length;
      for (const { lines } of some) balances = added(balances, lines);
      problems.push(...some.flatMap(problemsWithin), ...(await againstRequests(ctx, some)));
    }
  }
  problems.push(...problemsOfBalances(balances));
  return { movements, balances, problems };
}

/** The lines of a movement lie in one shard, one after the other. */
async function* movementsOf(ctx: Ctx, day: string, shard: number): AsyncGenerator<Moved> {
  let open: Moved | undefined;
  const all = ctx.platform.table.all(LedgerLines, LedgerLines.query.onDay({ day, shard }), 500);
  for await (const line of all) {
    if (open?.id === line.movementId) {
      open.lines.push(line);
      continue;
    }
    if (open) yield open;
    open = { id: line.movementId, lines: [line] };
  }
  if (open) yield open;
}

async function* batched(movements: AsyncGenerator<Moved>): AsyncGenerator<Moved[]> {
  let batch: Moved[] = [];
  for await (const one of movements) {
    if (batch.push(one) < AT_ONCE) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

const requestOf = ({ lines }: Moved): string => lines[0]?.adRequestId ?? "";

/** The escrow line of the other movement: the second of a hold, the first of a settlement. */
function otherEscrow({ lines }: Moved): { adRequestId: string; id: string } {
  const [first] = lines;
  const adRequestId = first?.adRequestId ?? "";
  const other: MovementKind = first?.kind === "hold" ? "release" : "hold";
  return { adRequestId, id: `${movementId(adRequestId, other)}.${other === "hold" ? 2 : 1}` };
}

/** What does not agree at the first look may only have moved between two reads, and is looked at again. */
async function againstRequests(ctx: Ctx, movements: Moved[]): Promise<string[]> {
  let doubtful = movements;
  let problems: string[] = [];
  for (let look = 1; look <= LOOKS && doubtful.length > 0; look++) {
    const found = await compared(ctx, doubtful);
    doubtful = doubtful.filter((_, i) => (found[i] ?? []).length > 0);
    problems = found.flat();
  }
  return problems;
}

/** By movement what does not agree, as the table is now. */
async function compared(ctx: Ctx, movements: Moved[]): Promise<string[][]> {
  const { table } = ctx.platform;
  const ids = movements.map((one) => ({ id: requestOf(one) }));
  const others = await table.getAll(LedgerLines, movements.map(otherEscrow), true);
  const requests = await table.getAll(AdRequests, ids, true);
  const otherOf = new Map(others.map((line): [string, LedgerLineRow] => [line.id, line]));
  const byId = new Map(requests.map((row) => [row.id, row]));
  return movements.map((one) =>
    problemsWithRequest(one, byId.get(requestOf(one)), otherOf.get(otherEscrow(one).id)),
  );
}
