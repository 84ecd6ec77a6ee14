import { endpoints } from "@tandem/contract";
import { gatewayOf, getReceipt, pay } from "@tandem/core/payment";
import { implement } from "./implement.ts";

export const paymentRoutes = [
  implement(endpoints.adRequest.pay, ({ ctx, params, body }) =>
    pay(ctx, gatewayOf(ctx.platform), params.id, body),
  ),
  implement(endpoints.adRequest.receipt, ({ ctx, params }) => getReceipt(ctx, params.id)),
];
