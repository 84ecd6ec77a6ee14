export { makeAgreement } from "./make-agreement.ts";
