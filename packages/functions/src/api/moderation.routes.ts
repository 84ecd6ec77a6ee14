import { endpoints } from "@tandem/contract";
import {
  approveSponsor,
  flagUser,
  listFlags,
  readAudit,
  readUser,
  rejectSponsor,
  unflagUser,
} from "@tandem/core/moderation";
import { implement } from "./implement.ts";

const routes = endpoints.admin;

export const moderationRoutes = [
  implement(routes.approveSponsor, ({ ctx, params }) => approveSponsor(ctx, params.id)),
  implement(routes.rejectSponsor, ({ ctx, params, body }) =>
    rejectSponsor(ctx, params.id, body.reason),
  ),
  implement(routes.flagUser, ({ ctx, params, body }) => flagUser(ctx, params.id, body.reason)),
  implement(routes.unflagUser, ({ ctx, params }) => unflagUser(ctx, params.id)),
  implement(routes.user, ({ ctx, params }) => readUser(ctx, params.id)),
  implement(routes.flags, ({ ctx, query }) => listFlags(ctx, query)),
  implement(routes.audit, ({ ctx, query }) => readAudit(ctx, query)),
];
