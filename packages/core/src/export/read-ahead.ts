import type { AnyEntity, ItemOf, Op, Position, Table } from "../platform/index.ts";

export interface Page<R> {
  items: R[];
  /** Where the next one begins; null at the end. */
  last: Position | null;
}

/** The pages of a query from a position on, each asked for while the one before is worked on. */
export async function* pagesAhead<E extends AnyEntity>(
  table: Table,
  entity: E,
  op: Op,
  { after, limit }: { after: Position | null; limit: number },
): AsyncGenerator<Page<ItemOf<E>>> {
  const ask = (from: Position | null): Promise<Page<ItemOf<E>>> => {
    const page = table.query(entity, op, { limit, after: from });
    // Who waits for it hears of a failure; until then nobody does.
    page.catch(() => undefined);
    return page;
  };
  let next: Promise<Page<ItemOf<E>>> | undefined = ask(after);
  while (next) {
    const page: Page<ItemOf<E>> = await next;
    next = page.last ? ask(page.last) : undefined;
    yield page;
  }
}
