import { endpoints } from "@tandem/contract";
import { changeSearch, listSearches, removeSearch, saveSearch } from "@tandem/core/saved-search";
import {
  beginShortlist,
  listShortlists,
  putOnShortlist,
  readShortlist,
  removeShortlist,
  renameShortlist,
  takeOffShortlist,
} from "@tandem/core/shortlist";
import { implement } from "./implement.ts";

const { savedSearch, shortlist } = endpoints;

export const findingRoutes = [
  implement(savedSearch.list, ({ ctx, query }) => listSearches(ctx, query)),
  implement(savedSearch.create, ({ ctx, body }) => saveSearch(ctx, body)),
  implement(savedSearch.change, ({ ctx, params, body }) => changeSearch(ctx, params.id, body)),
  implement(savedSearch.remove, ({ ctx, params }) => removeSearch(ctx, params.id)),
  implement(shortlist.list, ({ ctx, query }) => listShortlists(ctx, query)),
  implement(shortlist.create, ({ ctx, body }) => beginShortlist(ctx, body)),
  implement(shortlist.get, ({ ctx, params, query }) => readShortlist(ctx, params.id, query)),
  implement(shortlist.change, ({ ctx, params, body }) => renameShortlist(ctx, params.id, body)),
  implement(shortlist.remove, ({ ctx, params }) => removeShortlist(ctx, params.id)),
  implement(shortlist.put, ({ ctx, params, body }) =>
    putOnShortlist(ctx, params.id, params.influencerId, body),
  ),
  implement(shortlist.take, ({ ctx, params }) =>
    takeOffShortlist(ctx, params.id, params.influencerId),
  ),
];
