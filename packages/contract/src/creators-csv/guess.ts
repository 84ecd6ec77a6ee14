import { isNoValue } from "./cell.ts";
import { readCountry } from "./countries.ts";
import { readHandle } from "./handles.ts";
import type { CreatorMapping } from "./mapping.ts";
import type { CsvRow } from "./table.ts";
import { readCategory, wordsOf } from "./words.ts";

type Field = keyof CreatorMapping;

/** What columns are called, the surest name first; written as `wordsOf` makes them. */
const NAMES: [Field, string[]][] = [
  ["handle", ["handle", "username", "user name", "user handle", "account handle", "screen name"]],
  ["handle", ["instagram handle", "instagram username", "tiktok handle", "ig handle", "twitter"]],
  [
    "handle",
    ["channel info", "channel", "account", "account name", "instagram", "influencer insta name"],
  ],
  ["handle", ["profile", "nickname", "nick", "user", "login", "youtuber", "influencer", "creator"]],
  ["displayName", ["display name", "full name", "name", "real name", "creator name", "title"]],
  ["displayName", ["influencer name", "channel name", "instagram name", "youtuber name", "artist"]],
  ["url", ["url", "profile url", "profile link", "link", "channel url", "account url", "address"]],
  ["platform", ["platform", "network", "social network", "social media", "site"]],
  ["followers", ["followers", "follower count", "followers count", "number of followers"]],
  ["followers", ["subscribers", "subscriber count", "subscribers count", "fans", "audience size"]],
  ["avgLikes", ["avg likes", "average likes", "likes avg", "mean likes", "likes per post"]],
  ["avgLikes", ["avg like", "average like", "likes average", "median likes"]],
  ["avgComments", ["avg comments", "average comments", "comments avg", "comments per post"]],
  ["avgComments", ["avg comment", "mean comments", "comments average", "median comments"]],
  ["avgViews", ["avg views", "average views", "views avg", "views per post", "views per video"]],
  ["avgViews", ["avg view", "mean views", "views average", "median views"]],
  [
    "postsLast30Days",
    ["posts last 30 days", "posts in last 30 days", "posts 30 days", "posts 30d"],
  ],
  ["postsLast30Days", ["30 day posts", "posts per month", "monthly posts", "posts last month"]],
  ["category", ["category", "main category", "category 1", "vertical", "industry"]],
  ["niche", ["niche", "sub category", "subcategory", "topic", "topics", "category 2", "genre"]],
  ["bio", ["bio", "biography", "description", "about", "about me", "summary"]],
  ["languages", ["languages", "language", "lang", "content language"]],
  ["country", ["country", "country code", "country name", "nation", "country of origin"]],
  ["city", ["city", "town", "city name"]],
  ["email", ["email", "e mail", "email address", "e mail address", "mail", "contact email"]],
  ["minPrice", ["min price", "minimum price", "price", "rate per post", "price per post", "fee"]],
  ["currency", ["currency", "currency code", "price currency"]],
];

/** As much of a column as has to agree before its content says what it is. */
const MOST = 0.8;

/**
 * Which column most likely holds what, by the columns' names, then by what is in them; a first
 * proposal for a person to correct. Nothing is proposed without a reason, so totals (`posts`,
 * `total_likes`) and figures of other posts (`new_post_avg_like`) stay unmapped. A column serves one
 * purpose, but a name may stand for the handle as well, where there is no other.
 */
export function guessMapping(header: readonly string[], sample: readonly CsvRow[]): CreatorMapping {
  const guess: CreatorMapping = {};
  const free = new Map(header.map((column) => [wordsOf(column), column]));
  const take = (field: Field, column: string) => {
    guess[field] = column;
    free.delete(wordsOf(column));
  };
  for (const [field, names] of NAMES) {
    const column = names.map((name) => free.get(name)).find((found) => found !== undefined);
    if (column !== undefined && guess[field] === undefined) take(field, column);
  }
  if (guess.category !== undefined && !mostly(sample, guess.category, isCategory, 0.5)) {
    guess.niche ??= guess.category;
    delete guess.category;
  }
  const byContent: [Field, (text: string) => boolean][] = [
    ["email", isEmail],
    ["url", isProfileAddress],
    ["country", isCountry],
    ...(guess.handle === undefined && guess.url === undefined
      ? ([["handle", isHandle]] as [Field, (text: string) => boolean][])
      : []),
  ];
  for (const [field, test] of byContent) {
    if (guess[field] !== undefined) continue;
    const column = [...free.values()].find((name) => mostly(sample, name, test, MOST));
    if (column !== undefined && !(field === "handle" && guess.url !== undefined)) {
      take(field, column);
    }
  }
  if (guess.handle === undefined && guess.url === undefined) guess.handle = guess.displayName;
  return Object.fromEntries(Object.entries(guess).filter(([, column]) => column !== undefined));
}

function mostly(
  sample: readonly CsvRow[],
  column: string,
  test: (text: string) => boolean,
  share: number,
): boolean {
  const texts = sample.map((row) => row.cells.get(column) ?? "").filter((text) => !isNoValue(text));
  if (texts.length === 0) return false;
  return texts.filter((text) => test(text)).length >= share * texts.length;
}

function isEmail(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text);
}

function isProfileAddress(text: string): boolean {
  return /[./]/.test(text) && readHandle(text, undefined).kind === "value";
}

function isCountry(text: string): boolean {
  return readCountry(text).kind === "value";
}

function isCategory(text: string): boolean {
  return readCategory(text).kind === "value";
}

function isHandle(text: string): boolean {
  return /^@[\w.-]{2,30}$/.test(text) || /^(?=.*[a-z])[a-z0-9._]{3,30}$/.test(text);
}
