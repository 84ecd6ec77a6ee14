export { hearMail } from "./hear-mail.ts";
export { hearReply } from "./hear-reply.ts";
