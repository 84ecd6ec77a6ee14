import { type Run, runJob } from "../job/index.ts";
import { beginningOf } from "../moderation/index.ts";
import {
  type Ctx,
  dayAfter,
  log,
  type Platform,
  Refusal,
  refuse,
  save,
  write,
} from "../platform/index.ts";
import { type LedgerProofRow, LedgerProofs } from "./ledger-proof.entity.ts";
import { ledgerUnbalanced } from "./ledger-proof.events.ts";
import type { Balances } from "./proof.rules.ts";
import { type Proved, proveDay } from "./prove-day.ts";

const DAY_MS = 86_400_000;
/** A day is closed when nothing that began on it can still be on its way to the table. */
const CLOSED_AFTER_MS = 3_600_000;
/** Where nobody remembered when things began, the first proof looks back so far. */
const DAYS_BACK = 400;
/** A row takes so many problems in words; how many more there are, it says. */
const WORDS_KEPT = 50;

/**
 * Proves that the books balance: for each closed day since the last that was proved. A run that
 * was killed goes on with the day at which it was.
 */
export const runLedgerProof = (platform: Platform, id: string) =>
  runJob(platform, { kind: "ledger-proof", id }, prove);

async function prove({ ctx, note }: Run): Promise<Record<string, number>> {
  const counts = { days: 0, movements: 0, problems: 0 };
  let last = await lastProof(ctx);
  const closed = new Date(ctx.now.getTime() - CLOSED_AFTER_MS).toISOString().slice(0, 10);
  let day = last ? dayAfter(last.day) : await firstDay(ctx);
  for (; day < closed; day = dayAfter(day)) {
    const proved = await proveDay(ctx, day, balancesOf(last));
    last = await keep(ctx, day, proved);
    counts.days++;
    counts.movements += proved.movements;
    counts.problems += proved.problems.length;
    await note({ day });
  }
  return counts;
}

async function lastProof({ platform: { table } }: Ctx): Promise<LedgerProofRow | undefined> {
  const op = LedgerProofs.query.inOrder({});
  const options = { limit: 1, newestFirst: true, consistent: true };
  return (await table.query(LedgerProofs, op, options)).items[0];
}

const firstDay = async ({ platform, now }: Ctx): Promise<string> =>
  (await beginningOf(platform)) ??
  new Date(now.getTime() - DAYS_BACK * DAY_MS).toISOString().slice(0, 10);

const balancesOf = (proof: LedgerProofRow | undefined): Balances =>
  Object.fromEntries(
    (proof?.balances ?? []).map(({ currency, ...accounts }) => [currency, accounts]),
  );

class ProvedAlready extends Refusal {}

/** Two runs at once find the same; the first is kept, and whoever is told is told once. */
async function keep(ctx: Ctx, day: string, proved: Proved): Promise<LedgerProofRow> {
  const { movements, problems } = proved;
  const more = problems.length - WORDS_KEPT;
  const words = problems.slice(0, WORDS_KEPT);
  const row: LedgerProofRow = {
    day,
    at: ctx.now.toISOString(),
    movements,
    balances: Object.entries(proved.balances).map(([currency, one]) => ({ currency, ...one })),
    problems: more > 0 ? [...words, `And ${more} more.`] : words,
  };
  try {
    await save(ctx, {
      writes: [write(LedgerProofs.create(row), () => new ProvedAlready("request.conflict"))],
      events: problems.length > 0 ? [ledgerUnbalanced({ day, problems: problems.length })] : [],
      answer: undefined,
    });
  } catch (error) {
    if (!(error instanceof ProvedAlready)) throw error;
    const kept = await ctx.platform.table.get(LedgerProofs, { day });
    if (!kept) throw refuse("request.conflict");
    return kept;
  }
  if (problems.length > 0) alarm(ctx, row, problems.length);
  return row;
}

/** A line in the log that is a metric as well (CloudWatch's embedded metric format): an alarm hangs on it. */
function alarm(
  { platform: { config }, now }: Ctx,
  { day, problems }: LedgerProofRow,
  count: number,
) {
  log.error("the ledger does not balance", {
    day,
    problems,
    stage: config.stage,
    LedgerProblems: count,
    _aws: {
      Timestamp: now.getTime(),
      CloudWatchMetrics: [
        {
          Namespace: "Tandem",
          Dimensions: [["stage"]],
          Metrics: [{ Name: "LedgerProblems", Unit: "Count" }],
        },
      ],
    },
  });
}
