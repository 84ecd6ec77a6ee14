import type { AgreementPaper } from "./agreement.ts";

export type { AgreementPaper, Consent, HouseRules, PartyOnPaper } from "./agreement.ts";

/**
 * The agreement as a PDF: tagged, with its fonts in it, the same bytes for the same agreement. What
 * draws it is loaded when first asked for, so that nobody carries it who only tells of agreements.
 */
export async function agreementPdf(agreement: AgreementPaper): Promise<Uint8Array> {
  const { drawAgreement } = await import("./draw-agreement.ts");
  return drawAgreement(agreement);
}
