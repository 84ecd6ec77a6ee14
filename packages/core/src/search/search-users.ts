import type { Page, User, UserSearch } from "@tandem/contract";
import { findPeople, userView } from "../account/index.ts";
import { type Ctx, readCursor, writeCursor } from "../platform/index.ts";
import { collectionsOf } from "./collection.ts";
import type { Position } from "./engine/index.ts";

/** For admins: accounts by text, role, status and flag, newest first, shown as the table has them. */
export async function searchUsers(ctx: Ctx, query: UserSearch): Promise<Page<User>> {
  const { limit, cursor, ...conditions } = query;
  const list = `${ctx.actor.id}:users:${JSON.stringify(conditions)}`;
  const after = await readCursor<Position>(ctx.platform, list, cursor);
  const index = await collectionsOf(ctx.platform).accounts.current();
  const { hits, next } = index.search({
    text: query.q,
    where: {
      role: query.role,
      status: query.status,
      flagged: query.flagged && (query.flagged === "true" ? "yes" : "no"),
    },
    sort: query.q ? "relevance" : "newest",
    after,
    limit,
  });
  const people = await findPeople(
    ctx.platform,
    hits.map(({ id }) => id),
  );
  return {
    items: people.map(userView),
    nextCursor: next ? await writeCursor(ctx.platform, list, next) : null,
  };
}
