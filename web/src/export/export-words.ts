import type { Export } from "@tandem/contract";
import { t } from "../language/t.ts";

/** What an export holds, in words. */
export const exportName = ({
  kind,
  campaignName,
}: Pick<Export, "kind" | "campaignName">): string =>
  kind === "campaigns"
    ? t("All campaigns")
    : campaignName === null
      ? t("Requests of a deleted campaign")
      : t("Requests of {campaign}", { campaign: campaignName });
