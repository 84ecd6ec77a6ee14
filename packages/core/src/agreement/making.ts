/**
 * What puts agreements on paper, apart from the noun's front door: it draws PDFs, and a bundler
 * keeps what is loaded later even where nothing asks for it.
 */
export { giveUpAgreement, makeAgreement } from "./make-agreement.ts";
