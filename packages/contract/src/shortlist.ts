import * as v from "valibot";
import { Influencer } from "./influencer.ts";
import { PageQuery, page } from "./page.ts";
import { Id, Instant, line, prose, Version } from "./primitives.ts";

/** So many lists an account may keep, and so many influencers one list. */
export const MAX_SHORTLISTS = 50;
export const MAX_SHORTLISTED = 500;

const Name = line(1, 60);
export const NewShortlist = v.object({ name: Name });
export type NewShortlist = v.InferOutput<typeof NewShortlist>;
export const ShortlistChange = v.object({ version: Version, name: Name });
export type ShortlistChange = v.InferOutput<typeof ShortlistChange>;

/** `count` is how many influencers are on it; `version` is that of its name. */
export const Shortlist = v.object({
  id: v.string(),
  name: v.string(),
  count: v.number(),
  /** Whether the influencer that was asked about is on it; where one was. */
  holds: v.optional(v.boolean()),
  version: v.number(),
  createdAt: Instant,
  updatedAt: Instant,
});
export type Shortlist = v.InferOutput<typeof Shortlist>;
/** The newest first. */
export const ShortlistPage = page(Shortlist);
/** With `influencerId`, each list says whether that influencer is on it. */
export const ShortlistQuery = v.object({ influencerId: v.optional(Id), ...PageQuery });
export type ShortlistQuery = v.InferOutput<typeof ShortlistQuery>;

/** What one wishes to remember of someone; left out, the note stays as it is. */
export const ShortlistNote = v.object({ note: v.optional(prose(0, 280)) });
export type ShortlistNote = v.InferOutput<typeof ShortlistNote>;

/** Someone on a list; `influencer` is null where the account is gone or out of search for now. */
export const Shortlisted = v.object({
  influencerId: v.string(),
  note: v.string(),
  addedAt: Instant,
  influencer: v.nullable(Influencer),
});
export type Shortlisted = v.InferOutput<typeof Shortlisted>;

/** A list with a page of who is on it, in the order of adding, the last first. */
export const ShortlistWithItems = v.object({
  ...Shortlist.entries,
  ...page(Shortlisted).entries,
});
export type ShortlistWithItems = v.InferOutput<typeof ShortlistWithItems>;
export const ShortlistItemsQuery = v.object(PageQuery);
