import { countAsked, type Platform } from "../platform/index.ts";
import { accountSchema, campaignSchema, influencerSchema } from "./collections.ts";
import { createIndex, type Doc, type Schema, type SearchIndex } from "./engine/index.ts";
import type { CollectionName } from "./search-log.entity.ts";
import { rowId } from "./search-log.entity.ts";
import { FRESH_MS, readLog } from "./search-log.ts";

/** How old an answer may be: one query in this time brings the index up to date. */
const FRESH_FOR_MS = 500;
/** A row is dated before it is written: what came late is looked for this far back. */
const LATE_MS = 15_000;

/** One collection in this process's memory, kept current from the log. */
class Collection<S extends Schema> {
  private index: SearchIndex<S> | undefined;
  private readAt = 0;
  private reading: Promise<SearchIndex<S>> | undefined;
  private readonly platform: Platform;
  private readonly name: CollectionName;
  private readonly schema: S;

  constructor(platform: Platform, name: CollectionName, schema: S) {
    this.platform = platform;
    this.name = name;
    this.schema = schema;
  }

  /** The index, at most half a second behind the log. */
  current(): Promise<SearchIndex<S>> {
    const isFresh = this.index !== undefined && Date.now() - this.readAt < FRESH_FOR_MS;
    countAsked("search", isFresh || this.reading !== undefined);
    if (this.index && isFresh) return Promise.resolve(this.index);
    this.reading ??= this.read().finally(() => {
      this.reading = undefined;
    });
    return this.reading;
  }

  /** Fresh rows first, then, at the beginning or after a long silence, the settled ones. */
  private async read(): Promise<SearchIndex<S>> {
    const startedAt = Date.now();
    const silence = startedAt - this.readAt;
    const after = this.index ? rowId(this.readAt - LATE_MS) : "";
    const docs = await this.docs("fresh", silence > FRESH_MS / 2 ? "" : after);
    if (silence > FRESH_MS / 2) docs.push(...(await this.docs("settled", after)));
    if (this.index) this.index.apply(docs);
    else this.index = createIndex(this.schema, docs);
    this.readAt = startedAt;
    return this.index;
  }

  private async docs(part: "fresh" | "settled", after: string): Promise<Array<Doc<S>>> {
    const docs: Array<Doc<S>> = [];
    for await (const doc of readLog(this.platform, this.name, part, after))
      docs.push(doc as Doc<S>);
    return docs;
  }
}

interface Collections {
  influencers: Collection<typeof influencerSchema>;
  campaigns: Collection<typeof campaignSchema>;
  accounts: Collection<typeof accountSchema>;
}
const byPlatform = new WeakMap<Platform, Collections>();

/** The collections of a platform, made when first asked for and kept while the process lives. */
export function collectionsOf(platform: Platform): Collections {
  let collections = byPlatform.get(platform);
  if (!collections) {
    collections = {
      influencers: new Collection(platform, "influencers", influencerSchema),
      campaigns: new Collection(platform, "campaigns", campaignSchema),
      accounts: new Collection(platform, "accounts", accountSchema),
    };
    byPlatform.set(platform, collections);
  }
  return collections;
}
