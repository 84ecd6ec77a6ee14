import type { TransactWriteCommandInput } from "@aws-sdk/lib-dynamodb";
import { type Attributes, unmarshalled } from "./attributes.ts";
import type { Ctx } from "./context.ts";
import { type Refusal, refuse } from "./errors.ts";
import { AUDIT_SHARDS, Events } from "./event.entity.ts";
import { Answers } from "./idempotency.entity.ts";
import { newId, shardOf } from "./ids.ts";
import type { Op, Table } from "./table.ts";

type Row = Record<string, unknown>;
type Item = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

/** One row to write, and what it means when its condition does not hold for the row as it is. */
export interface Write {
  op: Op;
  kind: "write" | "check";
  refused?: (current: Row | undefined) => Refusal;
}

/** A row to put, change or remove; `refused` turns a failed condition into words. */
export const write = (op: Op, refused?: (current: Row | undefined) => Refusal): Write => ({
  op,
  kind: "write",
  refused,
});

/** A row that must be so, but is not changed: a `delete` with conditions, read as a check. */
export const check = (op: Op, refused: (current: Row | undefined) => Refusal): Write => ({
  op,
  kind: "check",
  refused,
});

/** A fact to be told. `data` holds what those who react need, so that they need not read again. */
export interface NewEvent {
  subjectType: string;
  subjectId: string;
  kind: string;
  data: Record<string, unknown>;
  before?: Record<string, unknown>;
  after?: Record<string, unknown>;
  /** The account that the event belongs to, by whose events it is found in order. */
  ownerId?: string;
  /** Given where the event must not be told twice; otherwise new. */
  id?: string;
}

export interface Change<A> {
  writes: Write[];
  events: NewEvent[];
  answer: A;
}

/** The answer to a wish that was fulfilled before. */
export class Repeated extends Error {
  readonly answer: { status: number; answer: string | undefined };
  constructor(answer: { status: number; answer: string | undefined }) {
    super("This wish was fulfilled before.");
    this.answer = answer;
  }
}

const ATTEMPTS = 8;
const DAY_SECONDS = 86_400;

/**
 * Saves a change: the rows, the events that tell of it and, where the caller named an
 * Idempotency-Key, the answer, in one transaction: all of it or nothing.
 *
 * Throws the refusal of the first row whose condition fails; `Repeated` when the same key was
 * used before; `request.conflict` when other transactions kept meeting it. Transactions that
 * merely met are tried again with full jitter.
 */
export async function save<A>(ctx: Ctx, change: Change<A>): Promise<A> {
  const { table } = ctx.platform;
  const keyed = ctx.idempotency;
  const writes = [
    ...change.writes,
    ...change.events.map((event) => write(eventRow(ctx, event))),
    ...(keyed ? [write(answerRow(ctx, change.answer))] : []),
  ];
  const items = writes.map((one) => itemOf(table, one));
  for (let attempt = 1; ; attempt++) {
    try {
      await table.transact(items);
      return change.answer;
    } catch (error) {
      const reasons = cancellation(error);
      if (!reasons) throw error;
      const failed = reasons.findIndex((reason) => reason.Code === "ConditionalCheckFailed");
      if (failed >= 0) {
        if (keyed && reasons.at(-1)?.Code === "ConditionalCheckFailed") await throwRepeated(ctx);
        throw writes[failed]?.refused?.(current(reasons[failed])) ?? refuse("request.conflict");
      }
      if (attempt >= ATTEMPTS || !reasons.some(isPassing)) throw refuse("request.conflict");
      await new Promise((next) =>
        setTimeout(next, Math.random() * Math.min(1000, 20 * 2 ** attempt)),
      );
    }
  }
}

/** Throws `Repeated` when this context's key was used before, `request.idempotency_mismatch` for another body. */
export async function throwRepeated(ctx: Ctx): Promise<void> {
  if (!ctx.idempotency) return;
  const before = await ctx.platform.table.get(Answers, { key: ctx.idempotency.key });
  if (!before || before.ttl * 1000 <= ctx.now.getTime()) return;
  if (before.digest !== ctx.idempotency.digest) throw refuse("request.idempotency_mismatch");
  throw new Repeated({ status: before.status, answer: before.answer });
}

const eventRow = (ctx: Ctx, event: NewEvent): Op => {
  const at = ctx.now.toISOString();
  const id = event.id ?? newId("evt");
  return Events.create({
    ...event,
    id,
    at,
    ...(event.ownerId && { ownedAt: `${at}#${id}` }),
    actor: ctx.actor,
    requestId: ctx.requestId,
    day: at.slice(0, 10),
    shard: shardOf(id, AUDIT_SHARDS),
  });
};

/** Put over an outlived row of the same key, which DynamoDB may not have dropped yet. */
const answerRow = (ctx: Ctx, answer: unknown): Op => {
  const { key, digest, status } = ctx.idempotency as NonNullable<Ctx["idempotency"]>;
  const seconds = Math.floor(ctx.now.getTime() / 1000);
  return Answers.put({
    key,
    digest,
    status,
    answer: answer === undefined ? undefined : JSON.stringify(answer),
    ttl: seconds + DAY_SECONDS,
  }).where(({ ttl }, { notExists, lte }) => `${notExists(ttl)} OR ${lte(ttl, seconds)}`);
};

function itemOf(table: Table, { op, kind }: Write): Item {
  const params = op.params({ table: table.name });
  const { ReturnValues: _, ...rest } = {
    ...params,
    ReturnValuesOnConditionCheckFailure: "ALL_OLD",
  };
  if (kind === "check") return { ConditionCheck: rest };
  if (rest.Item) return { Put: rest };
  return rest.UpdateExpression ? { Update: rest } : { Delete: rest };
}

interface Reason {
  Code?: string;
  Item?: Attributes;
}
const cancellation = (error: unknown): Reason[] | undefined => {
  const { name, CancellationReasons } = error as { name?: string; CancellationReasons?: Reason[] };
  if (name === "TransactionCanceledException") return CancellationReasons ?? [];
  return name === "TransactionInProgressException" ? [{ Code: "TransactionConflict" }] : undefined;
};
const isPassing = (reason: Reason) =>
  reason.Code === "TransactionConflict" ||
  reason.Code === "ThrottlingError" ||
  reason.Code === "ProvisionedThroughputExceeded";

/** The row as it is, for the words of the refusal; a refusal has it in DynamoDB's own form. */
const current = (reason: Reason | undefined): Row | undefined =>
  reason?.Item && Object.keys(reason.Item).length > 0 ? unmarshalled(reason.Item) : undefined;
