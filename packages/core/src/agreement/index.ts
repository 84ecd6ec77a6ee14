export { Agreements } from "./agreement.entity.ts";
export { agreementLink, getAgreement } from "./get-agreement.ts";
export { type AgreedTerms, agreedTerms, canonicalTerms, termsHash } from "./terms.rules.ts";
