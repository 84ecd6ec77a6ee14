export { suppressionId } from "./address.ts";
export { deliverChat } from "./deliver-chat.ts";
export { deliverMail } from "./deliver-mail.ts";
export { deliverText } from "./deliver-text.ts";
export type { AddressSuppressed } from "./delivery.events.ts";
export { forgetAddress, liftStop, liftSuppression } from "./lift-suppression.ts";
export { listSuppressions } from "./list-suppressions.ts";
export { suppress } from "./suppress.ts";
export { suppressionOf } from "./suppressed.ts";
