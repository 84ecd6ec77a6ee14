import type { NewExport } from "@tandem/contract";
import { tellFailure } from "../data/tell-failure.ts";
import { t } from "../language/t.ts";
import { createExportRequest } from "./export.data.ts";

const request = createExportRequest();

/** Asks for a CSV from anywhere; resolves with whether it is on its way, else says why not. */
export async function askForExport(wish: NewExport): Promise<boolean> {
  try {
    await request.run(wish);
    return true;
  } catch (cause) {
    tellFailure(t("The export could not be asked for."), cause);
    return false;
  }
}
