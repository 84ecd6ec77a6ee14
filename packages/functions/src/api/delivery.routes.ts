import { endpoints } from "@tandem/contract";
import { liftSuppression, listSuppressions } from "@tandem/core/delivery";
import { implement } from "./implement.ts";

const { admin } = endpoints;

export const deliveryRoutes = [
  implement(admin.suppressions, ({ ctx, query }) => listSuppressions(ctx, query)),
  implement(admin.liftSuppression, ({ ctx, params }) => liftSuppression(ctx, params.id)),
];
