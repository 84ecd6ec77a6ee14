import type { Shortlist, Shortlisted } from "@tandem/contract";
import { type InfluencerRow, influencerView } from "../influencer/index.ts";
import type { ItemOf } from "../platform/index.ts";
import type { ShortlistItems, Shortlists } from "./shortlist.entity.ts";

export type ShortlistRow = ItemOf<typeof Shortlists>;
export type ShortlistItemRow = ItemOf<typeof ShortlistItems>;

export const newShortlist = (
  name: string,
  ownerId: string,
  id: string,
  now: Date,
): ShortlistRow => ({
  ownerId,
  id,
  name,
  count: 0,
  version: 1,
  createdAt: now.toISOString(),
  updatedAt: now.toISOString(),
});

export const shortlistView = ({ ownerId: _, ...row }: ShortlistRow, holds?: boolean): Shortlist =>
  holds === undefined ? row : { ...row, holds };

/** Someone on a list as its owner sees them; who is not in search is gone, for now or for good. */
export const shortlistedView = (
  { influencerId, note, addedAt }: ShortlistItemRow,
  influencer: InfluencerRow | null | undefined,
): Shortlisted => ({
  influencerId,
  note,
  addedAt,
  influencer: influencer?.listed ? influencerView(influencer) : null,
});
