export { forgetRecord } from "./forget-record.ts";
export { keepRecords } from "./keep-records.ts";
export { readOwnRecord, readRecords, readSponsorRecord } from "./read-records.ts";
export { Records } from "./record.entity.ts";
export {
  influencerRecord,
  RECORD_KINDS,
  type RecordRow,
  sponsorRecord,
} from "./record.rules.ts";
