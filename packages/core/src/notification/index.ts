export { listNotifications } from "./list-notifications.ts";
export { type Note, notesOf } from "./notes.ts";
export { notify } from "./notify.ts";
export { readNotifications } from "./read-notifications.ts";
