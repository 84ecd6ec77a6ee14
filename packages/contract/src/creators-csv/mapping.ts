import * as v from "valibot";
import { CategoryName, Country, Currency, Language, line, PlatformNames } from "../primitives.ts";
import { type Because, because } from "./reasons.ts";

/** A column's name in the file, as `parseCsv` gives it. */
const column = v.optional(v.pipe(v.string(), v.minLength(1), v.maxLength(200)));

/**
 * Which column of the file holds what. Columns that are not named are not read. A creator is found
 * by platform and handle, so one of `handle` and `url` is needed: see {@link mappingProblems}.
 */
export const CreatorMapping = v.strictObject({
  displayName: column,
  handle: column,
  url: column,
  platform: column,
  followers: column,
  avgLikes: column,
  avgComments: column,
  avgViews: column,
  postsLast30Days: column,
  category: column,
  niche: column,
  bio: column,
  languages: column,
  country: column,
  city: column,
  email: column,
  minPrice: column,
  currency: column,
});
export type CreatorMapping = v.InferOutput<typeof CreatorMapping>;

/** What a mapping can name, in the order in which a form shows it. */
export const MAPPABLE = Object.keys(CreatorMapping.entries) as (keyof CreatorMapping)[];

/** What holds for a row whose own cell is empty or not mapped. */
export const CreatorDefaults = v.strictObject({
  platform: v.optional(PlatformNames),
  category: v.optional(CategoryName),
  niche: v.optional(line(1, 40)),
  currency: v.optional(Currency),
  language: v.optional(Language),
  country: v.optional(Country),
});
export type CreatorDefaults = v.InferOutput<typeof CreatorDefaults>;

/** Why nothing could be read by this mapping; empty when it can be. Asked once a file, before its rows. */
export function mappingProblems(mapping: CreatorMapping, header: readonly string[]): Because[] {
  const problems: Because[] = [];
  if (mapping.handle === undefined && mapping.url === undefined) {
    problems.push(because("no_handle_column"));
  }
  for (const field of MAPPABLE) {
    const name = mapping[field];
    if (name !== undefined && !header.includes(name)) {
      problems.push(because("no_column", { text: name }));
    }
  }
  return problems;
}
