import type { Person } from "../account/index.ts";
import { nameOf } from "../account/index.ts";
import { type CampaignRow, publicView } from "../campaign/index.ts";
import { type InfluencerRow, influencerView } from "../influencer/index.ts";
import type { Doc, Schema } from "./engine/index.ts";

const schema = <const S extends Schema>(definition: S): S => definition;

export const influencerSchema = schema({
  text: { name: 8, handle: 8, niche: 4, bio: 1 },
  keywords: {
    category: "exact",
    niche: "folded",
    platform: "exact",
    language: "folded",
    country: "exact",
    listed: "exact",
  },
  numbers: ["reach", "engagement", "price", "rating", "joined"],
  sorts: {
    reach: { by: "reach", order: "desc" },
    rating: { by: "rating", order: "desc" },
    price: { by: "price", order: "asc" },
    newest: { by: "joined", order: "desc" },
  },
  rank: "reach",
});

export const campaignSchema = schema({
  text: { name: 8, sponsor: 6, niche: 4, description: 1, goals: 1 },
  keywords: {
    category: "exact",
    niche: "folded",
    status: "exact",
    visibility: "exact",
    sponsorId: "exact",
    flagged: "exact",
    deleted: "exact",
  },
  numbers: ["budget", "starts", "ends", "endsAt", "created"],
  sorts: {
    newest: { by: "created", order: "desc" },
    ending: { by: "endsAt", order: "asc" },
    budget: { by: "budget", order: "desc" },
  },
  rank: "newest",
});

export const accountSchema = schema({
  text: { username: 8, name: 8, email: 4 },
  keywords: { role: "exact", status: "exact", flagged: "exact" },
  numbers: ["created"],
  sorts: { newest: { by: "created", order: "desc" } },
  rank: "newest",
});

/** A calendar day as a number that compares. */
export const dayNumber = (day: string): number => Number(day.replaceAll("-", ""));

const yesNo = (value: unknown) => (value ? "yes" : "no");

/** A language is found by its whole tag and by its first part: `pt` finds `pt-BR`. */
const languagesOf = (tags: string[]) => [
  ...new Set(tags.flatMap((tag) => [tag, tag.split("-")[0] ?? tag])),
];

export const influencerDoc = (row: InfluencerRow): Doc<typeof influencerSchema> => ({
  id: row.id,
  rev: row.rev,
  text: {
    name: row.displayName,
    handle: row.platforms.map(({ handle }) => handle),
    niche: row.niche,
    bio: row.bio,
  },
  keywords: {
    category: row.category,
    niche: row.niche,
    platform: row.platforms.map(({ platform }) => platform),
    language: languagesOf(row.languages),
    ...(row.location ? { country: row.location.country } : {}),
    listed: yesNo(row.listed),
  },
  numbers: {
    reach: row.reach,
    engagement: row.engagementRate,
    price: row.minPrice,
    joined: Date.parse(row.createdAt),
    ...(row.ratingCount ? { rating: row.ratingSum / row.ratingCount } : {}),
  },
  card: JSON.stringify(influencerView(row)),
});

export const campaignDoc = (row: CampaignRow): Doc<typeof campaignSchema> => ({
  id: row.id,
  rev: row.version + (row.ratingRev ?? 0),
  text: {
    name: row.name,
    sponsor: row.sponsorName,
    niche: row.niche,
    description: row.description,
    goals: row.goals,
  },
  keywords: {
    category: row.category,
    niche: row.niche,
    status: row.status,
    visibility: row.visibility,
    sponsorId: row.sponsorId,
    flagged: yesNo(row.flag),
    deleted: yesNo(row.status === "deleted"),
  },
  numbers: {
    budget: row.budget,
    starts: dayNumber(row.startDate),
    ends: dayNumber(row.endDate),
    endsAt: Date.parse(row.endsAt),
    created: Date.parse(row.createdAt),
  },
  // As it would be at its own beginning: whether it has ended is asked of the clock, not of the card.
  card: JSON.stringify(publicView(row, new Date(0))),
});

/** Only the id is kept to be shown: an admin's list is read from the table. */
export const accountDoc = (person: Person, rev: number): Doc<typeof accountSchema> => ({
  id: person.account.id,
  rev,
  text: {
    username: person.account.username,
    name: nameOf(person),
    email: person.account.email,
  },
  keywords: {
    role: person.account.role,
    status: person.account.status,
    flagged: yesNo(person.account.flag),
  },
  numbers: { created: Date.parse(person.account.createdAt) },
  card: "",
});
