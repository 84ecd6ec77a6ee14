export { approveSponsor, rejectSponsor } from "./approval.ts";
export { readAudit } from "./audit.ts";
export { rememberBeginning } from "./beginning.ts";
export { flagCampaign, unflagCampaign } from "./flag-campaign.ts";
export { flagEntry, listFlags } from "./flag-entry.ts";
export { flagUser, unflagUser } from "./flag-user.ts";
export { readUser } from "./read-user.ts";
