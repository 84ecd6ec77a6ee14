import { endpoints } from "@tandem/contract";
import {
  appealCampaign,
  appealSuspension,
  decideAppeal,
  listAppeals,
  listCases,
  readAppealOffer,
  reportAbuse,
  settleCase,
  warnUser,
} from "@tandem/core/moderation";
import { implement } from "./implement.ts";

const { conduct, justice } = endpoints;

/** Reported abuse, warnings and appeals: by those whom they concern, and by admins. */
export const conductRoutes = [
  implement(conduct.report, ({ ctx, body }) => reportAbuse(ctx, body)),
  implement(conduct.appealCampaign, ({ ctx, params, body }) =>
    appealCampaign(ctx, params.id, body.text),
  ),
  implement(conduct.appealOffer, ({ ctx, params }) => readAppealOffer(ctx, params.token)),
  implement(conduct.appeal, ({ ctx, params, body }) =>
    appealSuspension(ctx, params.token, body.text),
  ),
  implement(justice.cases, ({ ctx, query }) => listCases(ctx, query)),
  implement(justice.settleCase, ({ ctx, params, body }) => settleCase(ctx, params.id, body)),
  implement(justice.warn, ({ ctx, params, body }) => warnUser(ctx, params.id, body.reason)),
  implement(justice.appeals, ({ ctx, query }) => listAppeals(ctx, query)),
  implement(justice.decideAppeal, ({ ctx, params, body }) => decideAppeal(ctx, params.id, body)),
];
