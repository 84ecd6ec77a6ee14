import type {
  BatchGetCommandInput,
  QueryCommandInput,
  TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import type { AnyEntity, ItemOf } from "./entity.ts";
import type { TableClient } from "./table-client.ts";

/** Something of ElectroDB that can say what it would ask of DynamoDB. */
export interface Op {
  // biome-ignore lint/suspicious/noExplicitAny: ElectroDB types the options per operation
  params(options?: any): any;
}
type Row = Record<string, unknown>;
export type Key = Record<string, string | number>;
/** Where a list stopped: the raw key of the last row read. */
export type Position = Record<string, string>;

type Wanted = readonly [entity: AnyEntity, key: Key];
type Found<W extends Record<string, Wanted>> = { [K in keyof W]: ItemOf<W[K][0]> | null };

/**
 * The one table. Entities describe rows and keys; this sends what they describe, one DynamoDB
 * call a method, so that the number of round trips can be read off a verb.
 */
export class Table {
  readonly name: string;
  readonly client: TableClient;
  /** Told of every partition that was written to, or may have been; see `changesOf`. */
  onWritten: ((partition: string) => void) | undefined;

  constructor(name: string, client: TableClient) {
    this.name = name;
    this.client = client;
  }

  /** One row, read strongly unless said otherwise (1 unit, else 0.5, per 4 KB). */
  async get<E extends AnyEntity>(
    entity: E,
    key: Key,
    consistent = true,
  ): Promise<ItemOf<E> | null> {
    const { Item } = await this.client.send({
      operation: "GetItem",
      input: {
        ...this.keyOf(entity, key),
        TableName: this.name,
        ConsistentRead: consistent,
      },
    });
    return Item ? this.parse(entity, Item) : null;
  }

  /** Several rows of any kinds in one round trip, read strongly. */
  async getTogether<const W extends Record<string, Wanted>>(
    wanted: W,
    consistent = true,
  ): Promise<Found<W>> {
    const names = Object.keys(wanted);
    const keys = names.map((name) => this.keyOf(...(wanted[name] as Wanted)).Key);
    const rows = await this.batchGet(keys, consistent);
    const byKey = new Map(rows.map((row) => [`${row.pk} ${row.sk}`, row]));
    return Object.fromEntries(
      names.map((name, i) => {
        const row = byKey.get(`${keys[i]?.pk} ${keys[i]?.sk}`);
        return [name, row ? this.parse((wanted[name] as Wanted)[0], row) : null];
      }),
    ) as Found<W>;
  }

  /** Rows of one kind by their keys, in the order asked; absent ones are left out. */
  async getAll<E extends AnyEntity>(
    entity: E,
    keys: Key[],
    consistent = false,
  ): Promise<ItemOf<E>[]> {
    const wanted = keys.map((key) => this.keyOf(entity, key).Key);
    const found = new Map<string, Row>();
    for (let i = 0; i < wanted.length; i += 100) {
      const rows = await this.batchGet(wanted.slice(i, i + 100), consistent);
      for (const row of rows) found.set(`${row.pk} ${row.sk}`, row);
    }
    return wanted.flatMap((key) => {
      const row = found.get(`${key.pk} ${key.sk}`);
      return row ? [this.parse(entity, row)] : [];
    });
  }

  /**
   * One page of a query. `last` is null at the end. With a filter in `op` a page can be short
   * although more follows: `DynamoDB` counts the limit before it filters.
   */
  async query<E extends AnyEntity>(
    entity: E,
    op: Op,
    options: {
      limit?: number;
      after?: Position | null;
      newestFirst?: boolean;
      consistent?: boolean;
    } = {},
  ): Promise<{ items: ItemOf<E>[]; positions: Position[]; last: Position | null }> {
    const params = op.params({ table: this.name }) as QueryCommandInput;
    const answer = await this.client.send({
      operation: "Query",
      input: {
        ...params,
        ScanIndexForward: !options.newestFirst,
        Limit: options.limit,
        ExclusiveStartKey: options.after ?? undefined,
        ConsistentRead: options.consistent,
      },
    });
    const rows = answer.Items ?? [];
    const keyFields = [
      "pk",
      "sk",
      ...(params.IndexName ? [`${params.IndexName}pk`, `${params.IndexName}sk`] : []),
    ];
    return {
      items: rows.map((row) => this.parse(entity, row)),
      positions: rows.map((row) =>
        Object.fromEntries(keyFields.map((field) => [field, row[field]])),
      ),
      last: (answer.LastEvaluatedKey as Position | undefined) ?? null,
    };
  }

  /** Every row of a query, page after page; for what is known to be bounded, or in workers. */
  async *all<E extends AnyEntity>(entity: E, op: Op, pageSize = 100): AsyncGenerator<ItemOf<E>> {
    let after: Position | null = null;
    do {
      const page: { items: ItemOf<E>[]; last: Position | null } = await this.query(entity, op, {
        limit: pageSize,
        after,
      });
      yield* page.items;
      after = page.last;
    } while (after);
  }

  /** One row changed, and what it then is (or was); a failed condition throws DynamoDB's own exception. */
  async update<E extends AnyEntity>(
    entity: E,
    op: Op,
    returning: "ALL_NEW" | "ALL_OLD" = "ALL_NEW",
  ): Promise<ItemOf<E> | null> {
    const input = op.params({ table: this.name });
    try {
      const { Attributes } = await this.client.send({
        operation: "UpdateItem",
        input: { ...input, ReturnValues: returning },
      });
      return Attributes ? this.parse(entity, Attributes) : null;
    } finally {
      this.onWritten?.(input.Key.pk);
    }
  }

  /** All of these or none. */
  async transact(
    items: NonNullable<TransactWriteCommandInput["TransactItems"]>,
    token?: string,
  ): Promise<void> {
    try {
      await this.client.send({
        operation: "TransactWriteItems",
        input: { TransactItems: items, ClientRequestToken: token },
      });
    } finally {
      for (const { Put, Update, Delete } of this.onWritten ? items : []) {
        const written = Put?.Item ?? Update?.Key ?? Delete?.Key;
        if (written) this.onWritten?.(written.pk);
      }
    }
  }

  /** Whether the table answers at all: one read of a key that no row has (0.5 units). */
  async isReadable(): Promise<boolean> {
    try {
      await this.client.send({
        operation: "GetItem",
        input: { TableName: this.name, Key: { pk: "health", sk: "health" } },
      });
      return true;
    } catch {
      return false;
    }
  }

  /**
   * A row as its entity describes it, without keys; null when it is another entity's. The same as
   * ElectroDB reads it, since no attribute has a getter or another name than its field, but
   * without its work on every attribute, a sixth of the time of a page of 25. A test in `bench`
   * holds the two against each other.
   */
  parse<E extends AnyEntity>(entity: E, row: Row): ItemOf<E> {
    const { attributes, model } = entity.schema;
    if (row.__edb_e__ !== model.entity) return null as never;
    const item: Row = {};
    for (const name of Object.keys(row)) if (name in attributes) item[name] = row[name];
    return item as ItemOf<E>;
  }

  private keyOf(entity: AnyEntity, key: Key): { Key: { pk: string; sk: string } } {
    return { Key: entity.get(key).params({ table: this.name }).Key };
  }

  private async batchGet(
    keys: Array<{ pk: string; sk: string }>,
    consistent: boolean,
  ): Promise<Row[]> {
    const rows: Row[] = [];
    let pending: BatchGetCommandInput["RequestItems"] = keys.length
      ? { [this.name]: { Keys: distinct(keys), ConsistentRead: consistent } }
      : undefined;
    for (let round = 0; pending; round++) {
      if (round > 0) await new Promise((next) => setTimeout(next, Math.min(1000, 25 * 2 ** round)));
      const answer = await this.client.send({
        operation: "BatchGetItem",
        input: { RequestItems: pending },
      });
      rows.push(...(answer.Responses?.[this.name] ?? []));
      pending = answer.UnprocessedKeys?.[this.name]?.Keys?.length
        ? answer.UnprocessedKeys
        : undefined;
    }
    return rows;
  }
}

const distinct = (keys: Array<{ pk: string; sk: string }>) => [
  ...new Map(keys.map((key) => [`${key.pk} ${key.sk}`, key])).values(),
];
