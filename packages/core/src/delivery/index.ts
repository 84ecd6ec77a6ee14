export { suppressionId } from "./address.ts";
export { deliverChat } from "./deliver-chat.ts";
export { deliverMail } from "./deliver-mail.ts";
export { deliverText } from "./deliver-text.ts";
export { suppress } from "./suppress.ts";
export { suppressionOf } from "./suppressed.ts";
export { Suppressions } from "./suppression.entity.ts";
