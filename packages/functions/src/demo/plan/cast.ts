import { CATEGORIES, PLATFORMS, type PlatformFigures, reachOf } from "@tandem/contract";
import { priced } from "../money.ts";
import { type Random, randomFrom } from "../random.ts";
import { BIOS, CHANNELS, HEADLINE } from "../words/bios.ts";
import { FLAGS, REJECTIONS_OF_SPONSORS } from "../words/campaign-texts.ts";
import { SUBJECTS } from "../words/categories.ts";
import { COMPANIES } from "../words/companies.ts";
import type { Culture } from "../words/culture.ts";
import { CULTURES } from "../words/cultures.ts";
import { filled } from "../words/talk.ts";
import { DAY, HOUR, type InfluencerPlan, type SponsorPlan, type Time } from "./types.ts";

/** How far back the history goes. */
export const YEARS_BACK = 715 * DAY;
/** Of the sponsors, the last few are not let in: suspended, rejected, and four that wait. */
const SUSPENDED = 6;
const REJECTED = 5;
/** The one whom search finds first, and whose inbox the demo shows. */
export const MAIN_INFLUENCER = 0;
/** The one who is flagged; works with nobody lately. */
export const FLAGGED_INFLUENCER = 7;

const MARKS = /[\u0300-\u036f]/g;
const LETTERS: Record<string, string> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  ß: "ss",
  æ: "ae",
  œ: "oe",
};
const MAIN_CULTURE = CULTURES.find(({ country }) => country === "FR") as Culture;

/** A name in plain letters, as usernames are. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .normalize("NFD")
    .replace(MARKS, "")
    .replace(/[łøđıßæœ]/g, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^a-z0-9]+/g, "");

/** Usernames that nobody has yet. */
class Usernames {
  private readonly taken = new Map<string, number>();
  of(wanted: string): string {
    const name = wanted.slice(0, 26);
    const count = (this.taken.get(name) ?? 0) + 1;
    this.taken.set(name, count);
    return count === 1 ? name : `${name}${count}`;
  }
}

const cap = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

export function planSponsors(now: Time, count: number): SponsorPlan[] {
  const usernames = new Usernames();
  const companies =
    count >= COMPANIES.length
      ? COMPANIES
      : [...COMPANIES.slice(0, count - SUSPENDED), ...COMPANIES.slice(-SUSPENDED)];
  return companies.map((company, i) => {
    const random = randomFrom(`sponsor/${company.name}`);
    const fromEnd = companies.length - i;
    const waits = fromEnd < REJECTED;
    const registeredAt = waits
      ? now - fromEnd * 21 * HOUR + random.int(1, 600) * 60_000
      : i === 0
        ? now - YEARS_BACK
        : fromEnd === SUSPENDED
          ? now - 480 * DAY
          : now - YEARS_BACK * (1 - i / companies.length) - random.between(0, 12) * DAY;
    const username = usernames.of(
      plain(company.name).slice(0, 18) || `sponsor.${company.country.toLowerCase()}`,
    );
    return {
      username: i === 0 ? "velora" : username,
      email: `team@${i === 0 ? "velora" : username}.example`,
      name: company.name,
      registeredAt,
      verifiedAt:
        waits && random.chance(0.5) ? undefined : registeredAt + random.int(2, 90) * 60_000,
      country: company.country,
      categories: company.categories,
      ownNames: company.own ?? [],
      profile: {
        companyName: company.name,
        industry: company.industry,
        currency: company.currency,
        budget: priced(company.currency, random.int(20, 400) * 1000),
        website: `https://${username}.example`,
        timeZone: company.zone,
      },
      ...(waits
        ? {}
        : {
            decision: {
              at: registeredAt + random.between(2, 40) * HOUR,
              ...(fromEnd === REJECTED ? { rejected: REJECTIONS_OF_SPONSORS } : {}),
            },
          }),
      ...(fromEnd === SUSPENDED ? { flag: { at: now - 20 * DAY, reason: FLAGS.sponsor } } : {}),
    };
  });
}

interface Names {
  given: string;
  full: string;
  username: string;
}
function nameIn(culture: Culture, random: Random): Names {
  const [given = "", givenPlain = given] = random.pick(culture.given.split(" ")).split("/");
  const [family = "", familyPlain = family] = random.pick(culture.family.split(" ")).split("/");
  const between = culture.between ?? " ";
  return {
    given,
    full: culture.familyFirst ? `${family}${between}${given}` : `${given}${between}${family}`,
    username: `${plain(givenPlain)}.${plain(familyPlain)}`,
  };
}

export function planInfluencers(now: Time, count: number): InfluencerPlan[] {
  const usernames = new Usernames();
  return Array.from({ length: count }, (_, i) => {
    const random = randomFrom(`influencer/${i}`);
    const culture =
      i === MAIN_INFLUENCER
        ? MAIN_CULTURE
        : random.weighted(CULTURES.map((one) => [one, one.weight] as const));
    const names =
      i === MAIN_INFLUENCER
        ? { given: "Zoé", full: "Zoé Beauchêne", username: "zoe" }
        : nameIn(culture, random);
    const category =
      i === MAIN_INFLUENCER
        ? "beauty"
        : (CATEGORIES[i % CATEGORIES.length] as (typeof CATEGORIES)[number]);
    const subject = SUBJECTS[category];
    const niche = random.pick(subject.niches);
    const city = random.pick(culture.cities);
    const gaps = { given: names.given, niche, city, hello: culture.hello };
    const channel = i !== MAIN_INFLUENCER && random.chance(0.12);
    const displayName = channel ? cap(filled(random.pick(CHANNELS), gaps)) : names.full;
    const username = usernames.of(names.username);
    const platforms = figures(random, username, subject.platforms, i);
    const reach = reachOf(platforms);
    const dollars = Math.min(60_000, Math.max(25, 1.4 * reach ** 0.62 * random.between(0.8, 1.25)));
    const registeredAt =
      i <= FLAGGED_INFLUENCER
        ? now - YEARS_BACK + (i + 2) * DAY
        : now - YEARS_BACK * random.next() ** 1.35;
    const seenAt = random.chance(0.93)
      ? Math.max(registeredAt + HOUR, now - 300 * DAY * random.next() ** 3)
      : undefined;
    return {
      username,
      email: `${username}@example.net`,
      name: displayName,
      first: names.given,
      country: culture.country,
      thanks: culture.thanks,
      registeredAt,
      verifiedAt: random.chance(0.45) ? registeredAt + random.int(2, 600) * 60_000 : undefined,
      seenAt: seenAt && Math.min(now - random.int(1, 120) * 60_000, seenAt),
      dollars,
      ...(i === FLAGGED_INFLUENCER
        ? { flag: { at: now - 9 * DAY, reason: FLAGS.influencer } }
        : {}),
      ...(i === MAIN_INFLUENCER ? { kit: { at: now - 90 * DAY, headline: HEADLINE } } : {}),
      profile: {
        displayName,
        category,
        niche,
        bio: filled(i === MAIN_INFLUENCER ? (BIOS[0] as string) : random.pick(BIOS), {
          ...gaps,
          Niche: cap(niche),
        }).trim(),
        languages: [...culture.languages],
        location: random.chance(0.95) ? { country: culture.country, city } : undefined,
        minPrice: random.chance(0.85) ? priced(culture.currency, dollars * 0.8) : 0,
        currency: culture.currency,
        platforms,
        timeZone: culture.zone,
      },
    };
  });
}

/** Few have many followers and most have few: audiences follow a power law. */
function figures(
  random: Random,
  username: string,
  usual: readonly PlatformFigures["platform"][],
  i: number,
): PlatformFigures[] {
  const audience =
    i === MAIN_INFLUENCER
      ? 184_000
      : Math.min(38_000_000, Math.round(900 * (1 - random.next()) ** -1.15));
  const count = random.weighted([
    [1, 4],
    [2, 4],
    [3, 2],
    [4, 1],
  ]);
  const odd = random.chance(0.18) ? [random.pick(PLATFORMS)] : [];
  const chosen = [...new Set([...odd, ...random.some(usual, count)])].slice(0, count);
  return chosen.map((platform, n) => {
    const followers = Math.round(audience * (n === 0 ? 1 : random.between(0.05, 0.7)));
    const rate = random.between(0.008, 0.09) * (followers > 1_000_000 ? 0.4 : 1);
    return {
      platform,
      handle: platform === "blog" || platform === "podcast" ? username : `@${username}`,
      url: random.chance(0.6) ? `https://${platform}.example/${username}` : undefined,
      followers,
      avgLikes: Math.round(followers * rate),
      avgComments: Math.round(followers * rate * random.between(0.01, 0.08)),
      avgViews: Math.round(followers * random.between(0.1, 0.9)),
      postsLast30Days: random.weighted([
        [random.int(8, 30), 6],
        [random.int(1, 7), 3],
        [0, 1],
      ]),
    };
  });
}
