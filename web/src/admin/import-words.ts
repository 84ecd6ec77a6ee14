import type { CreatorMapping } from "@tandem/contract/creators-csv";
import { t } from "../language/t.ts";

/** What a mapping can name, as its fields are labelled. */
export const mappingWords: Record<keyof CreatorMapping, string> = {
  displayName: t("Name"),
  handle: t("Handle"),
  url: t("Address of the profile"),
  platform: t("Platform"),
  followers: t("Followers"),
  avgLikes: t("Average likes"),
  avgComments: t("Average comments"),
  avgViews: t("Average views"),
  postsLast30Days: t("Posts in the last 30 days"),
  category: t("Category"),
  niche: t("Niche"),
  bio: t("Bio"),
  languages: t("Languages"),
  country: t("Country"),
  city: t("City"),
  email: t("E-mail"),
  minPrice: t("Minimum price"),
  currency: t("Currency"),
};
