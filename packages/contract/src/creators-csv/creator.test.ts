import { readFileSync } from "node:fs";
import fc from "fast-check";
import * as v from "valibot";
import { expect, test } from "vitest";
import { NewInfluencerProfile } from "../influencer.ts";
import {
  CreatorDefaults,
  CreatorMapping,
  creatorKey,
  decodeBytes,
  fingerprint,
  guessMapping,
  mappingProblems,
  parseCsv,
  parseCsvStream,
  type ReadCreator,
  readCreators,
  readCreatorsStream,
} from "./index.ts";

const real = readFileSync(
  new URL("../../../journeys/src/fixtures/top-instagram-accounts.csv", import.meta.url),
);
const DEFAULTS = { platform: "instagram", category: "entertainment" } as const;
const REAL_MAPPING = {
  handle: "channel_info",
  followers: "followers",
  avgLikes: "avg_likes",
  country: "country",
};

function guessed(text: string) {
  const { header, entries } = parseCsv(text);
  return guessMapping(
    header,
    entries.filter((entry) => entry.ok),
  );
}

function read(text: string, mapping: CreatorMapping, defaults: CreatorDefaults = DEFAULTS) {
  return readCreators(parseCsv(text).entries, mapping, defaults);
}

const accepted = (results: ReadCreator[]) =>
  results.flatMap((result) => (result.ok ? [result.creator] : []));
const rejected = (results: ReadCreator[]) =>
  results.flatMap((result) => (result.ok ? [] : result.rejections));

test("the published list of 200 accounts is mapped by its guess and read whole", () => {
  const text = decodeBytes(real);
  expect(guessed(text)).toEqual(REAL_MAPPING);
  const results = read(text, guessed(text));
  expect(rejected(results)).toEqual([]);
  const creators = accepted(results);
  expect(creators).toHaveLength(200);
  expect(new Set(creators.map(creatorKey)).size).toBe(200);
  expect(creators.filter((creator) => creator.location)).toHaveLength(138);
  expect(results[0]).toEqual({
    ok: true,
    line: 2,
    creator: {
      displayName: "cristiano",
      category: "entertainment",
      niche: "entertainment",
      languages: [],
      location: { country: "ES" },
      platforms: [
        {
          platform: "instagram",
          handle: "cristiano",
          url: "https://www.instagram.com/cristiano/",
          followers: 475_800_000,
          avgLikes: 8_700_000,
        },
      ],
    },
  });
  const named = (name: string) => creators.find((creator) => creator.displayName === name);
  expect(named("hrithikroshan")?.location).toEqual({ country: "CI" });
  expect(named("433")?.platforms[0].handle).toBe("433");
  expect(named("5-Minute Crafts GIRLY")?.platforms[0]).toEqual({
    platform: "instagram",
    handle: "5-Minute Crafts GIRLY",
    followers: 46_500_000,
    avgLikes: 157_000,
  });
});

test("the stream and the whole give the same creators with the same fingerprints", async () => {
  async function* pieces() {
    for (let at = 0; at < real.length; at += 7) yield real.subarray(at, at + 7);
  }
  const streamed: ReadCreator[] = [];
  const entries = parseCsvStream(pieces());
  for await (const one of readCreatorsStream(entries, REAL_MAPPING, DEFAULTS)) streamed.push(one);
  const whole = read(decodeBytes(real), REAL_MAPPING);
  expect(streamed).toEqual(whole);
  const prints = accepted(whole).map(fingerprint);
  expect(accepted(streamed).map(fingerprint)).toEqual(prints);
  expect(new Set(prints).size).toBe(200);
});

test("good rows are read and each bad one is told by line, column and reason", () => {
  const text = [
    "user,fans,land,mail",
    "anna,1.2k,Spain,Anna@Example.org",
    "ben,many,Spain,",
    "cleo,-3,Atlantis,nobody",
    "@ANNA,5k,France,",
    ",5k,France,",
    "dora,NaN%,-,N/A",
  ].join("\n");
  const mapping = { handle: "user", followers: "fans", country: "land", email: "mail" };
  const results = read(text, mapping);
  expect(accepted(results).map((creator) => creator.displayName)).toEqual(["anna", "dora"]);
  expect(accepted(results)[0]?.email).toBe("anna@example.org");
  expect(accepted(results)[1]?.platforms[0].followers).toBeUndefined();
  expect(rejected(results).map(({ why, ...told }) => told)).toEqual([
    { line: 3, column: "fans", reason: '"many" cannot be read as a number' },
    { line: 4, column: "land", reason: '"Atlantis" is not a country that we know' },
    { line: 4, column: "mail", reason: "This is not an e-mail address" },
    { line: 4, column: "fans", reason: '"-3" is negative' },
    { line: 5, column: "user", reason: "The same handle as on line 2" },
    { line: 6, column: "user", reason: "The row has no handle" },
  ]);
});

test("a row that was rejected does not make a later one a duplicate", () => {
  const results = read("h,f\nanna,x\nanna,5\n", { handle: "h", followers: "f" });
  expect(results.map((result) => result.ok)).toEqual([false, true]);
});

test("a row's own cells go before the defaults", () => {
  const text =
    "h,cat,n,lang,cur,price,city,land,p\n" +
    "anna,Tech,AI,German,usd,$10,Bonn,Germany,YT\n" +
    "ben,,,,,5,Rome,,\n";
  const mapping = {
    handle: "h",
    category: "cat",
    niche: "n",
    languages: "lang",
    currency: "cur",
    minPrice: "price",
    city: "city",
    country: "land",
    platform: "p",
  };
  const defaults = { ...DEFAULTS, niche: "film", language: "it", currency: "EUR" };
  expect(accepted(read(text, mapping, defaults))).toMatchObject([
    {
      category: "tech",
      niche: "AI",
      languages: ["de"],
      currency: "USD",
      minPrice: 1_000,
      location: { country: "DE", city: "Bonn" },
      platforms: [{ platform: "youtube", handle: "anna" }],
    },
    { category: "entertainment", niche: "film", languages: ["it"], currency: "EUR", minPrice: 500 },
  ]);
});

test("without a category or a platform anywhere the row is refused", () => {
  expect(rejected(read("h\nanna\n", { handle: "h" }, {})).map((one) => one.reason)).toEqual([
    "No platform is known for the row",
    "The row has no category",
  ]);
});

test("the address gives the handle, and has to agree with one beside it", () => {
  const mapping = { handle: "h", url: "u" };
  const text =
    "h,u\n,https://x.com/Anna\nBig Ben,https://x.com/ben\ncleo,https://x.com/dora\nemil,\n";
  const results = read(text, mapping, { category: "tech", platform: "x" });
  expect(accepted(results).map((one) => [one.displayName, one.platforms[0].handle])).toEqual([
    ["anna", "anna"],
    ["Big Ben", "ben"],
    ["emil", "emil"],
  ]);
  expect(rejected(results)).toMatchObject([
    { line: 4, column: "u", reason: "The address is that of another handle" },
  ]);
});

test.each([
  [
    "Username;Full Name;Subscribers;Likes avg.;Comments avg.;Views avg.;Posts per month;E-mail\na;b;1;1;1;1;1;c",
    {
      handle: "Username",
      displayName: "Full Name",
      followers: "Subscribers",
      avgLikes: "Likes avg.",
      avgComments: "Comments avg.",
      avgViews: "Views avg.",
      postsLast30Days: "Posts per month",
      email: "E-mail",
    },
  ],
  [
    "displayName,avgLikes\nAnna,1",
    { displayName: "displayName", avgLikes: "avgLikes", handle: "displayName" },
  ],
  [
    "col1,col2,col3\n@anna,a@b.org,Spain\n@ben,b@b.org,Italy",
    { handle: "col1", email: "col2", country: "col3" },
  ],
  ["where\nhttps://x.com/anna", { url: "where" }],
  ["user,category\nanna,Cinema & Actors", { handle: "user", niche: "category" }],
  ["user,category\nanna,Music", { handle: "user", category: "category" }],
  ["posts,total_likes,influence_score\n1,2,3", {}],
])("the columns of %j are guessed", (text, mapping) => {
  expect(guessed(text)).toEqual(mapping);
});

test("a mapping without a handle, or to a column that is not there, is told before any row", () => {
  expect(mappingProblems(REAL_MAPPING, Object.values(REAL_MAPPING))).toEqual([]);
  const told = mappingProblems({ followers: "fans" }, ["user"]);
  expect(told.map(({ reason }) => reason)).toEqual([
    "No column is chosen for the handle or the profile's address",
    'The file has no column "fans"',
  ]);
});

test("mapping and defaults take only what they know", () => {
  expect(v.is(CreatorMapping, REAL_MAPPING)).toBe(true);
  expect(v.is(CreatorMapping, { handles: "x" })).toBe(false);
  expect(v.is(CreatorMapping, { handle: "" })).toBe(false);
  expect(v.is(CreatorDefaults, DEFAULTS)).toBe(true);
  expect(v.is(CreatorDefaults, { platform: "myspace" })).toBe(false);
  expect(v.is(CreatorDefaults, { currency: "euro" })).toBe(false);
});

test("a fingerprint knows content, not the order of keys", () => {
  const [creator] = accepted(read("h,f\nanna,5\n", { handle: "h", followers: "f" }));
  if (!creator) throw new Error("the row was not read");
  const turned = Object.fromEntries(Object.entries(creator).reverse()) as typeof creator;
  expect(fingerprint(turned)).toBe(fingerprint(creator));
  expect(fingerprint({ ...creator, bio: undefined })).toBe(fingerprint(creator));
  expect(fingerprint({ ...creator, bio: "" })).not.toBe(fingerprint(creator));
  expect(fingerprint(creator)).toMatch(/^[0-9a-f]{28}$/);
});

test("whatever is in a file, every line is a profile that our schema takes or has reasons, twice the same", () => {
  const cell = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 12 }),
    fc.constantFrom(
      "anna",
      "@anna",
      "Spain",
      "1.2k",
      "NaN%",
      "x.com/a",
      "5 €",
      "en",
      "-",
      "é\n",
      "\u0000x",
      "😀".repeat(45),
    ),
  );
  const row = fc.array(cell, { minLength: 5, maxLength: 6 });
  const mapping = { handle: "a", followers: "b", country: "c", minPrice: "d", languages: "e" };
  fc.assert(
    fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
      const text = ["a,b,c,d,e", ...rows.map((cells) => cells.join(","))].join("\n");
      const results = read(text, mapping);
      expect(read(text, mapping)).toEqual(results);
      for (const result of results) {
        if (result.ok) {
          const { email: _, ...creator } = result.creator;
          const platforms = creator.platforms.map((one) => ({ followers: 0, ...one }));
          const profile = v.safeParse(NewInfluencerProfile, { ...creator, platforms });
          expect(profile.issues).toBeUndefined();
        } else expect(result.rejections.every((one) => one.line > 1 && one.reason)).toBe(true);
        if (!result.ok) expect(result.rejections.length).toBeGreaterThan(0);
      }
    }),
  );
});
