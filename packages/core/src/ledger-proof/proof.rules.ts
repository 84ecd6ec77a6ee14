import { LEDGER_ACCOUNTS } from "@tandem/contract";
import type { AdRequestRow } from "../ad-request/index.ts";
import {
  type LedgerAccount,
  type LedgerLineRow,
  type Line,
  linesOf,
  type MovementKind,
} from "../ledger/index.ts";

/** What all lines up to a day left in each kind of account, by currency, in minor units. */
export type Balances = Record<string, Record<LedgerAccount, number>>;

/** A movement as its lines tell it. */
export interface Moved {
  id: string;
  lines: LedgerLineRow[];
}

const amountIn = (lines: LedgerLineRow[], account: LedgerAccount): number =>
  lines.filter((line) => line.account === account).reduce((sum, { amount }) => sum + amount, 0);

/** Whether the lines are what such a movement is made of: they sum to zero, none is missing or too many. */
export function problemsWithin({ id, lines }: Moved): string[] {
  const [first] = lines;
  if (!first) return [];
  const sum = lines.reduce((total, { amount }) => total + amount, 0);
  if (sum !== 0) return [`The lines of ${id} sum to ${sum}.`];
  if (
    lines.some(
      ({ currency, kind, at }) =>
        currency !== first.currency || kind !== first.kind || at !== first.at,
    )
  ) {
    return [`The lines of ${id} are not of one kind, currency and time.`];
  }
  const expected = expectedOf(first.kind, lines);
  const told = (some: Line[]) =>
    some.map(({ account, amount }) => `${account} ${amount}`).join(", ");
  if (!expected) return [`The lines of ${id} are ${told(lines)} and cannot be a ${first.kind}.`];
  return told(lines) === told(expected)
    ? []
    : [`The lines of ${id} are ${told(lines)} and should be ${told(expected)}.`];
}

/** The lines that such a movement has by what left escrow and who got it; undefined where it adds up to nothing. */
function expectedOf(kind: MovementKind, lines: LedgerLineRow[]): Line[] | undefined {
  const fee = amountIn(lines, "fee");
  const amounts = {
    kind,
    amount: Math.abs(amountIn(lines, "escrow")),
    influencerAmount: amountIn(lines, "earnings") + fee,
    fee,
    refunded: amountIn(lines, "refunds"),
  };
  const leaves = amounts.influencerAmount + amounts.refunded;
  return kind === "hold" || leaves === amounts.amount ? linesOf(amounts) : undefined;
}

const STATUS = { release: "released", refund: "refunded", split: "split" } as const;

/**
 * Whether a request says of its money what the movement does.
 *
 * @param other the escrow line of the request's other movement, where it has one.
 */
export function problemsWithRequest(
  { id, lines }: Moved,
  r: AdRequestRow | undefined,
  other: LedgerLineRow | undefined,
): string[] {
  const [first] = lines;
  if (!first) return [];
  if (!r) return [`${id} moved money of a request that is not there.`];
  const { payment } = r;
  const amount = Math.abs(amountIn(lines, "escrow"));
  const problems: string[] = [];
  const expect = (holds: boolean, words: string) => {
    if (!holds) problems.push(`${id}: ${words}`);
  };
  expect(payment.amount === amount, `moved ${amount}, the request says ${payment.amount}.`);
  expect(
    first.currency === r.offer.currency,
    `is in ${first.currency}, the request in ${r.offer.currency}.`,
  );
  if (first.kind === "hold") {
    const isHeld = payment.status === "held";
    expect(payment.status !== "unpaid", "money is held, and the request says that it is not paid.");
    expect(payment.heldAt === first.at, `is of ${first.at}, the request says ${payment.heldAt}.`);
    expect(
      isHeld === !other,
      `the request is ${payment.status}, and its settlement is ${other ? "" : "not "}there.`,
    );
    return problems;
  }
  const gross = amountIn(lines, "earnings") + amountIn(lines, "fee");
  expect(
    payment.status === STATUS[first.kind],
    `is a ${first.kind}, the request says ${payment.status}.`,
  );
  expect(
    other?.amount === amount,
    `takes ${amount} out of escrow, where ${other?.amount ?? 0} was held.`,
  );
  expect(
    (payment.influencerAmount ?? 0) === gross && (payment.fee ?? 0) === amountIn(lines, "fee"),
    "gives the influencer or the platform another part than the request says.",
  );
  expect(
    payment.settledAt === first.at,
    `is of ${first.at}, the request says ${payment.settledAt}.`,
  );
  return problems;
}

const empty = (): Record<LedgerAccount, number> => ({
  funding: 0,
  escrow: 0,
  earnings: 0,
  fee: 0,
  refunds: 0,
});

/** The balances after more lines. */
export function added(balances: Balances, lines: readonly LedgerLineRow[]): Balances {
  const next: Balances = { ...balances };
  for (const { currency, account, amount } of lines) {
    const before = next[currency] ?? empty();
    next[currency] = { ...before, [account]: before[account] + amount };
  }
  return next;
}

/** Whether all accounts together hold nothing, and none what it cannot. */
export function problemsOfBalances(balances: Balances): string[] {
  return Object.entries(balances).flatMap(([currency, accounts]) => {
    const sum = LEDGER_ACCOUNTS.reduce((total, account) => total + accounts[account], 0);
    const wrong = LEDGER_ACCOUNTS.filter((account) =>
      account === "funding" ? accounts[account] > 0 : accounts[account] < 0,
    );
    return [
      ...(sum === 0 ? [] : [`All accounts in ${currency} together hold ${sum}.`]),
      ...wrong.map((account) => `${account} in ${currency} stands at ${accounts[account]}.`),
    ];
  });
}
