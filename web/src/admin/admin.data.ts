import type {
  AdRequest,
  AuditEntry,
  Campaign,
  FlagEntry,
  Page,
  PlatformStatistics,
  User,
} from "@tandem/contract";
import type { Accessor } from "solid-js";
import { api, type Query, queryString } from "../api.ts";
import { createAction } from "../data/action.ts";
import { createPages, createQuery } from "../data/query.ts";

/** What an admin's move can change on any of these pages. */
const stale = ["/admin/", "/campaigns/"];

/** A list of the admin's side by cursor; a null search asks for nothing yet. */
export const createList =
  <T>(path: string, refreshEvery: number | Accessor<number>) =>
  (search: Accessor<Query | null>) =>
    createPages<T>(
      () => {
        const wanted = search();
        return wanted && `${path}${queryString(wanted)}`;
      },
      (cursor, signal) => api.get<Page<T>>(path, { ...search(), cursor }, { signal }),
      { refreshEvery },
    );

/** Accounts by `UserSearch`. */
export const createUsers = createList<User>("/admin/users", 8_000);
/** Campaigns by `AdminCampaignSearch`, with their money. */
export const createAllCampaigns = createList<Campaign>("/admin/campaigns", 10_000);
/** Ad requests by `AdminAdRequestSearch`. */
export const createAllRequests = createList<AdRequest>("/admin/ad-requests", 10_000);
/** What is flagged now, by kind. */
export const createFlags = createList<FlagEntry>("/admin/flags", 10_000);
/** Every change, newest first, or the history of one thing. */
export const createAudit = createList<AuditEntry>("/admin/audit", 15_000);

/** The platform in figures. */
export const createPlatformFigures = () =>
  createQuery<PlatformStatistics>(
    () => "/admin/stats",
    (signal) => api.get("/admin/stats", {}, { signal }),
    { refreshEvery: 10_000 },
  );

/** One account. */
export const createAccount = (id: Accessor<string>) =>
  createQuery<User>(
    () => `/admin/users/${id()}`,
    (signal) => api.get(`/admin/users/${id()}`, {}, { signal }),
    { refreshEvery: 10_000 },
  );

/** One campaign with its money. */
export const createAnyCampaign = (id: Accessor<string>) =>
  createQuery<Campaign>(
    () => `/campaigns/${id()}`,
    (signal) => api.get(`/campaigns/${id()}`, {}, { signal }),
    { refreshEvery: 10_000 },
  );

/** A move on one thing; `reason` where it refuses or flags. */
export interface Verdict {
  id: string;
  reason?: string;
}

const createVerdict =
  <T>(path: (id: string) => string) =>
  () =>
    createAction<Verdict, T>(
      ({ id, reason }, options) => api.post(path(id), reason ? { reason } : {}, options),
      { invalidates: stale },
    );

export const createApproval = createVerdict<User>((id) => `/admin/sponsors/${id}/approve`);
export const createRejection = createVerdict<User>((id) => `/admin/sponsors/${id}/reject`);
export const createUserFlag = createVerdict<User>((id) => `/admin/users/${id}/flag`);
export const createUserUnflag = createVerdict<User>((id) => `/admin/users/${id}/unflag`);
export const createWarning = createVerdict<User>((id) => `/admin/users/${id}/warn`);
export const createCampaignFlag = createVerdict<Campaign>((id) => `/admin/campaigns/${id}/flag`);
export const createCampaignUnflag = createVerdict<Campaign>(
  (id) => `/admin/campaigns/${id}/unflag`,
);
