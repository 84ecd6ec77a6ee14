export { forgetNotifications, tellAnew } from "./forget.ts";
export { listNotifications } from "./list-notifications.ts";
export { MAILED_KINDS } from "./mails.ts";
export { NOTED_KINDS } from "./notes.ts";
export { Admins, Notifications } from "./notification.entity.ts";
export { notify } from "./notify.ts";
export { readNotifications } from "./read-notifications.ts";
export { sendMails } from "./send-mails.ts";
