export { beginShortlist } from "./begin-shortlist.ts";
export { putOnShortlist } from "./put-on-shortlist.ts";
export { listShortlists, readShortlist, shortlistsOf } from "./read-shortlists.ts";
export { forgetNotesAbout, forgetShortlists, removeShortlist } from "./remove-shortlist.ts";
export { renameShortlist } from "./rename-shortlist.ts";
export { takeOffShortlist } from "./take-off-shortlist.ts";
