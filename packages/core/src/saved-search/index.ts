export { changeSearch } from "./change-search.ts";
export { forgetSearches } from "./forget-searches.ts";
export { listSearches, searchesOf } from "./read-searches.ts";
export { removeSearch } from "./remove-search.ts";
export { saveSearch } from "./save-search.ts";
