import { endpoints } from "@tandem/contract";
import { agreementLink, getAgreement } from "@tandem/core/agreement";
import { getStatement, listStatements, requestStatement } from "@tandem/core/statement";
import { implement } from "./implement.ts";

const { adRequest, statement } = endpoints;

export const paperRoutes = [
  implement(adRequest.agreement, ({ ctx, params }) => getAgreement(ctx, params.id)),
  implement(adRequest.agreementPdf, async ({ ctx, params, c }) =>
    c.redirect(await agreementLink(ctx, params.id), 302),
  ),
  implement(statement.list, ({ ctx, query }) => listStatements(ctx, query)),
  implement(statement.get, ({ ctx, params }) => getStatement(ctx, params.month)),
  implement(statement.make, ({ ctx, params }) => requestStatement(ctx, params.month)),
];
