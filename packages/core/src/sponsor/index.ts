export { Sponsors } from "./sponsor.entity.ts";
export { companyKey, newSponsor, type SponsorRow, sponsorProfile } from "./sponsor.rules.ts";
