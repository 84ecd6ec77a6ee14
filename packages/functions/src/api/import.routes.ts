import { endpoints } from "@tandem/contract";
import { createUpload, readImport, startImport } from "@tandem/core/import";
import { implement } from "./implement.ts";

export const importRoutes = [
  implement(endpoints.admin.upload, ({ ctx }) => createUpload(ctx)),
  implement(endpoints.admin.startImport, ({ ctx, body }) => startImport(ctx, body)),
  implement(endpoints.admin.import, ({ ctx, params }) => readImport(ctx, params.id)),
];
