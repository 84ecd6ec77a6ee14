export { appealCampaign, appealSuspension, readAppealOffer } from "./appeal.ts";
export { approveSponsor, rejectSponsor } from "./approval.ts";
export { readAudit } from "./audit.ts";
export { beginningOf, rememberBeginning } from "./beginning.ts";
export type {
  AbuseReportedData,
  AbuseSettledData,
  AppealData,
  AppealDecidedData,
  ConductEvent,
} from "./conduct.events.ts";
export { decideAppeal, listAppeals } from "./decide-appeal.ts";
export { flagCampaign, unflagCampaign } from "./flag-campaign.ts";
export { flagEntry, listFlags } from "./flag-entry.ts";
export { flagUser, unflagUser } from "./flag-user.ts";
export { casesWith, forgetConduct } from "./forget-conduct.ts";
export { listCases } from "./list-cases.ts";
export { appealsOf, reportsBy } from "./own-conduct.ts";
export { readUser } from "./read-user.ts";
export { reportAbuse } from "./report-abuse.ts";
export { settleCase } from "./settle-case.ts";
export { warnUser } from "./warn-user.ts";
