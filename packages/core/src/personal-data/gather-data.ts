import type { Page } from "@tandem/contract";
import { findPerson, type Person, readPreferences, Sessions, userView } from "../account/index.ts";
import { getAdRequest, readTimeline, requestsOf } from "../ad-request/index.ts";
import { campaignsOf, ownView } from "../campaign/index.ts";
import { suppressionOf } from "../delivery/index.ts";
import { exportsOf } from "../export/index.ts";
import { listLedger } from "../ledger/index.ts";
import { appealsOf, reportsBy } from "../moderation/index.ts";
import { Notifications } from "../notification/index.ts";
import type { Ctx } from "../platform/index.ts";
import { readOwnRecord } from "../record/index.ts";
import { reportsOf } from "../report/index.ts";
import { reviewsBy, reviewView } from "../review/index.ts";
import { searchesOf } from "../saved-search/index.ts";
import { shortlistsOf } from "../shortlist/index.ts";
import { listStatements } from "../statement/index.ts";

const PAGE = 100;

/**
 * One part of the file: a value, or a list of which each item is read when it is written. A value
 * too is read only then: one that failed before anyone waited for it would end the process.
 */
type Part = [name: string, items: AsyncIterable<unknown>] | [name: string, value: () => unknown];

/**
 * Everything that Tandem keeps of the actor's account, piece by piece, as the text of one JSON
 * document that people can read: never more than a page of it in memory. Of others it holds what the
 * actor sees of them in the app: public names, and the threads that they share.
 */
export async function* gatherData(ctx: Ctx): AsyncGenerator<string> {
  const person = await findPerson(ctx.platform, ctx.actor.id);
  if (!person) return;
  yield "{";
  let first = true;
  for (const [name, value] of partsOf(ctx, person)) {
    yield `${first ? "" : ","}\n  ${JSON.stringify(name)}: `;
    first = false;
    if (typeof value === "function") yield written(await value(), "  ");
    else yield* listOf(value);
  }
  yield "\n}\n";
}

async function* listOf(items: AsyncIterable<unknown>): AsyncGenerator<string> {
  let first = true;
  yield "[";
  for await (const item of items) {
    yield `${first ? "" : ","}\n    ${written(item, "    ")}`;
    first = false;
  }
  yield first ? "]" : "\n  ]";
}

const written = (value: unknown, indent: string): string =>
  (JSON.stringify(value, null, 2) ?? "null").replaceAll("\n", `\n${indent}`);

function partsOf(ctx: Ctx, person: Person): Part[] {
  const { account } = person;
  const { role } = account;
  return [
    ["madeAt", () => ctx.now.toISOString()],
    ["account", () => userView(person)],
    ["preferences", () => readPreferences(ctx)],
    ["suppressions", () => suppressions(ctx, person)],
    ["sessions", sessions(ctx)],
    ...(role === "sponsor" ? ([["campaigns", campaigns(ctx)]] as Part[]) : []),
    ...(role === "admin" ? [] : ([["adRequests", adRequests(ctx, role)]] as Part[])),
    ...(role === "admin"
      ? []
      : ([
          ["reviews", reviews(ctx)],
          ["ledger", pages((page) => listLedger(ctx, page))],
          ["record", () => readOwnRecord(ctx)],
          ["reported", reportsBy(ctx)],
          ["appeals", appealsOf(ctx)],
        ] as Part[])),
    ["notifications", notifications(ctx)],
    ...(role === "sponsor"
      ? ([
          ["exports", exportsOf(ctx, account.id)],
          ["reports", reportsOf(ctx, account.id)],
          ["savedSearches", pages((page) => searchesOf(ctx, page))],
          ["shortlists", shortlistsOf(ctx)],
        ] as Part[])
      : []),
    ...(role === "influencer"
      ? ([["statements", pages((page) => listStatements(ctx, page))]] as Part[])
      : []),
  ];
}

/** When each session ends; what proves it is in no row. */
async function* sessions(ctx: Ctx): AsyncGenerator<unknown> {
  const rows = Sessions.query.byId({ accountId: ctx.actor.id }).begins({ id: "" });
  for await (const { id, over, ttl } of ctx.platform.table.all(Sessions, rows)) {
    yield { id, ended: over === true, until: new Date(ttl * 1000).toISOString() };
  }
}

async function* campaigns(ctx: Ctx): AsyncGenerator<unknown> {
  for await (const row of campaignsOf(ctx)) {
    if (row.status !== "deleted") yield ownView(row, ctx.now);
  }
}

/** What the actor wrote of others; what others wrote of them shows on their profile. */
async function* reviews(ctx: Ctx): AsyncGenerator<unknown> {
  for await (const row of reviewsBy(ctx, ctx.actor.id)) yield reviewView(row, ctx.actor);
}

async function* adRequests(ctx: Ctx, side: "sponsor" | "influencer"): AsyncGenerator<unknown> {
  for await (const { id } of requestsOf(ctx, side)) {
    const { claimLink: _, ...request } = await getAdRequest(ctx, id);
    const timeline: unknown[] = [];
    for await (const entry of pages((page) => readTimeline(ctx, id, page))) timeline.push(entry);
    yield { ...request, timeline };
  }
}

/** The items of a list that is read by pages. */
async function* pages<T>(
  read: (page: { limit: number; cursor?: string }) => Promise<Page<T>>,
): AsyncGenerator<T> {
  let cursor: string | undefined;
  do {
    const { items, nextCursor } = await read({ limit: PAGE, cursor });
    yield* items;
    cursor = nextCursor ?? undefined;
  } while (cursor);
}

async function* notifications(ctx: Ctx): AsyncGenerator<unknown> {
  const rows = Notifications.query.ofAccount({ accountId: ctx.actor.id });
  for await (const row of ctx.platform.table.all(Notifications, rows)) {
    const { at, kind, title, text, link, unreadBy } = row;
    yield { at, kind, title, text, link, read: unreadBy === undefined };
  }
}

async function suppressions({ platform }: Ctx, { account }: Person): Promise<unknown[]> {
  const { number } = account.preferences.sms;
  const found = await Promise.all([
    suppressionOf(platform, "email", account.email),
    ...(number ? [suppressionOf(platform, "sms", number)] : []),
  ]);
  return found.flatMap((row) =>
    row ? [{ channel: row.channel, address: row.address, reason: row.reason, at: row.at }] : [],
  );
}
