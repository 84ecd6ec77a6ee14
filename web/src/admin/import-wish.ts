import { NewImport } from "@tandem/contract";
import * as v from "valibot";

/** What a person decides about a file; the upload's id joins it when the file is sent. */
export const ImportWish = v.omit(NewImport, ["uploadId"]);
export type ImportWish = v.InferOutput<typeof ImportWish>;
