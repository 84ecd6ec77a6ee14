import { endpoints } from "@tandem/contract";
import { readInfluencer } from "@tandem/core/influencer";
import { implement } from "./implement.ts";

export const influencerRoutes = [
  implement(endpoints.influencer.get, ({ ctx, params }) => readInfluencer(ctx, params.id)),
];
