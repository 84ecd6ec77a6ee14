import { User } from "../account.ts";
import { AdRequestPage } from "../ad-request.ts";
import {
  AdminAdRequestSearch,
  AdminCampaignSearch,
  AuditPage,
  AuditQuery,
  FlagPage,
  FlagQuery,
  Job,
  JobPage,
  JobQuery,
  Reason,
  UserPage,
  UserSearch,
} from "../admin.ts";
import { Campaign } from "../campaign.ts";
import { Import, NewImport, Upload } from "../import.ts";
import { page } from "../page.ts";
import { PlatformStatistics } from "../statistics.ts";
import { endpoint } from "./endpoint.ts";

const who = ["admin"] as const;

export const adminEndpoints = {
  statistics: endpoint({ method: "GET", path: "/admin/stats", summary: "The platform in figures", who, status: 200, answer: PlatformStatistics }),
  users: endpoint({ method: "GET", path: "/admin/users", summary: "List and search users", who, query: UserSearch, status: 200, answer: UserPage }),
  user: endpoint({ method: "GET", path: "/admin/users/{id}", summary: "One account", who, status: 200, answer: User }),
  campaigns: endpoint({ method: "GET", path: "/admin/campaigns", summary: "List and search campaigns", who, query: AdminCampaignSearch, status: 200, answer: page(Campaign) }),
  adRequests: endpoint({ method: "GET", path: "/admin/ad-requests", summary: "List ad requests", who, query: AdminAdRequestSearch, status: 200, answer: AdRequestPage }),
  flags: endpoint({ method: "GET", path: "/admin/flags", summary: "What is flagged now", who, query: FlagQuery, status: 200, answer: FlagPage }),
  audit: endpoint({ method: "GET", path: "/admin/audit", summary: "Every change, newest first", who, query: AuditQuery, status: 200, answer: AuditPage }),
  jobs: endpoint({ method: "GET", path: "/admin/jobs", summary: "What ran by itself, newest first", who, query: JobQuery, status: 200, answer: JobPage }),
  runJob: endpoint({ method: "POST", path: "/admin/jobs/{kind}/run", summary: "Run a job now", who, status: 202, answer: Job, errors: ["job.unknown"] }),
  approveSponsor: endpoint({ method: "POST", path: "/admin/sponsors/{id}/approve", summary: "Approve a waiting sponsor", who, status: 200, answer: User, errors: ["account.not_pending"] }),
  rejectSponsor: endpoint({ method: "POST", path: "/admin/sponsors/{id}/reject", summary: "Reject a waiting sponsor", who, body: Reason, status: 200, answer: User, errors: ["account.not_pending"] }),
  flagUser: endpoint({ method: "POST", path: "/admin/users/{id}/flag", summary: "Flag and suspend a user", who, body: Reason, status: 200, answer: User, errors: ["account.already_flagged"] }),
  unflagUser: endpoint({ method: "POST", path: "/admin/users/{id}/unflag", summary: "Lift a user's flag and suspension", who, status: 200, answer: User, errors: ["account.not_flagged"] }),
  flagCampaign: endpoint({ method: "POST", path: "/admin/campaigns/{id}/flag", summary: "Flag and freeze a campaign", who, body: Reason, status: 200, answer: Campaign, errors: ["campaign.already_flagged"] }),
  unflagCampaign: endpoint({ method: "POST", path: "/admin/campaigns/{id}/unflag", summary: "Lift a campaign's flag", who, status: 200, answer: Campaign, errors: ["campaign.not_flagged"] }),
  upload: endpoint({ method: "POST", path: "/admin/imports/uploads", summary: "Get an address to put a CSV at", who, status: 201, answer: Upload }),
  startImport: endpoint({ method: "POST", path: "/admin/imports", summary: "Import the uploaded CSV of creators", who, body: NewImport, status: 202, answer: Import, errors: ["import.upload_missing"] }),
  import: endpoint({ method: "GET", path: "/admin/imports/{id}", summary: "How an import goes", who, status: 200, answer: Import }),
};
