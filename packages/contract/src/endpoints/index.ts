import { accountEndpoints } from "./account.endpoints.ts";
import { adRequestEndpoints } from "./ad-request.endpoints.ts";
import { adminEndpoints } from "./admin.endpoints.ts";
import { collaborationEndpoints } from "./collaboration.endpoints.ts";
import { savedSearchEndpoints, shortlistEndpoints } from "./finding.endpoints.ts";
import {
  campaignEndpoints,
  influencerEndpoints,
  reviewEndpoints,
  suggestionEndpoints,
} from "./market.endpoints.ts";
import { conductEndpoints, justiceEndpoints } from "./moderation.endpoints.ts";
import { ownEndpoints } from "./own.endpoints.ts";
import {
  exportEndpoints,
  ledgerEndpoints,
  reportEndpoints,
  statementEndpoints,
} from "./paper.endpoints.ts";

export { cachingOf, type Endpoint, endpoint, errorsOf } from "./endpoint.ts";

/** Every route of the API, by noun. */
export const endpoints = {
  account: accountEndpoints,
  influencer: influencerEndpoints,
  campaign: campaignEndpoints,
  adRequest: { ...adRequestEndpoints, ...collaborationEndpoints },
  own: ownEndpoints,
  export: exportEndpoints,
  report: reportEndpoints,
  review: reviewEndpoints,
  suggestion: suggestionEndpoints,
  savedSearch: savedSearchEndpoints,
  shortlist: shortlistEndpoints,
  ledger: ledgerEndpoints,
  statement: statementEndpoints,
  conduct: conductEndpoints,
  justice: justiceEndpoints,
  admin: adminEndpoints,
};
