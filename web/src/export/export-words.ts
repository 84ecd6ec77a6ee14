import type { Export } from "@tandem/contract";

/** What an export holds, in words. */
export const exportName = ({
  kind,
  campaignName,
}: Pick<Export, "kind" | "campaignName">): string =>
  kind === "campaigns" ? "All campaigns" : `Requests of ${campaignName ?? "a deleted campaign"}`;
