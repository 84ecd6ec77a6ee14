import type { AdRequest, Page, TimelineEntry } from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api, type Query, queryString } from "../api.ts";
import { createPages } from "../data/query.ts";

/**
 * A request as a row of a list. `before` is what the reader had put on the table before the offer
 * that waits for an answer, in minor units; null when there was nothing or nothing waits.
 */
export interface ThreadLine {
  request: AdRequest;
  before: number | null;
}

/** One's own threads by the search of the contract; a null search asks for nothing yet. */
export const createThreads = (search: Accessor<Query | null>) =>
  createPages<ThreadLine>(
    () => {
      const wanted = search();
      return wanted && `/ad-requests${queryString(wanted)}`;
    },
    async (cursor, signal) => {
      const query = { ...search(), cursor };
      const page = await api.get<Page<AdRequest>>("/ad-requests", query, { signal });
      return { ...page, items: await Promise.all(page.items.map(line)) };
    },
    { refreshEvery: 8_000 },
  );

const line = async (request: AdRequest): Promise<ThreadLine> => ({
  request,
  before: answersSomething(request) ? await amountBefore(request) : null,
});

const answersSomething = ({ status, turn, offer }: AdRequest) =>
  status === "pending" && turn !== offer.by && offer.version > 1;

const known = new Map<string, Promise<number | null>>();
const room = 500;

/** The other side's last amount before this offer. Offers never change, so each is asked for once. */
function amountBefore({ id, offer }: AdRequest): Promise<number | null> {
  const key = `${id} ${offer.version}`;
  const answer =
    known.get(key) ??
    api
      .get<Page<TimelineEntry>>(`/ad-requests/${id}/timeline`, { limit: 100 })
      .then(({ items }) => {
        const theirs = items.filter(
          (entry) =>
            entry.offer && entry.offer.by !== offer.by && entry.offer.version < offer.version,
        );
        return theirs.at(-1)?.offer?.amount ?? null;
      })
      .catch(() => {
        // The row reads well without it; the next refresh asks again.
        known.delete(key);
        return null;
      });
  if (known.size >= room) known.clear();
  known.set(key, answer);
  return answer;
}
