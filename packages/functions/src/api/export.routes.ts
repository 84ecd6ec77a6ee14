import { endpoints } from "@tandem/contract";
import { getExport, listExports, startExport } from "@tandem/core/export";
import { implement } from "./implement.ts";

export const exportRoutes = [
  implement(endpoints.export.create, ({ ctx, body }) => startExport(ctx, body)),
  implement(endpoints.export.list, ({ ctx, query }) => listExports(ctx, query)),
  implement(endpoints.export.get, ({ ctx, params }) => getExport(ctx, params.id)),
];
