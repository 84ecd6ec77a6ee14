import type { Side } from "@tandem/contract";
import { findPerson } from "../account/index.ts";
import { Campaigns } from "../campaign/index.ts";
import { Influencers } from "../influencer/index.ts";
import { now, type Platform, type Told, tellChanged } from "../platform/index.ts";
import { accountDoc, campaignDoc, influencerDoc } from "./collections.ts";
import { addToLog } from "./search-log.ts";

/**
 * Brings what events tell of into search: the rows are read as they are now, so that events may
 * come in any order and more than once, and many become one row of the log.
 */
export async function projectChanges(platform: Platform, events: Told[]): Promise<void> {
  const of = (type: string) => [
    ...new Set(events.filter((e) => e.subjectType === type).map((e) => e.subjectId)),
  ];
  const accounts = of("account");
  const reviewed = ratedBy(events);
  const influencers = [
    ...of("influencer"),
    ...accounts.filter((id) => id.startsWith("inf_")),
    ...reviewed.influencers,
  ];
  const campaigns = [...new Set([...of("campaign"), ...reviewed.campaigns])];
  await Promise.all([
    projectInfluencers(platform, [...new Set(influencers)]),
    projectCampaigns(platform, campaigns),
    projectAccounts(platform, accounts),
    tellChanged(platform, [
      ...[...accounts, ...influencers, ...reviewed.sponsors].map((id) => `account#${id}`),
      ...campaigns.map((id) => `campaign#${id}`),
    ]),
  ]);
}

/** Whose rating a review changes: the influencer's, or the campaign's. */
function ratedBy(events: Told[]): Record<"influencers" | "campaigns" | "sponsors", string[]> {
  const reviews = events
    .filter(({ subjectType }) => subjectType === "review")
    .map(({ data }) => data as unknown as ReviewTold);
  const by = (side: Side) => reviews.filter((one) => one.by === side).map(({ parties }) => parties);
  return {
    influencers: by("sponsor").map(({ influencerId }) => influencerId),
    campaigns: by("influencer").map(({ campaignId }) => campaignId),
    sponsors: by("influencer").map(({ sponsorId }) => sponsorId),
  };
}

interface ReviewTold {
  by: Side;
  parties: { influencerId: string; campaignId: string; sponsorId: string };
}

const keysOf = (ids: string[]) => ids.map((id) => ({ id }));

async function projectInfluencers(platform: Platform, ids: string[]): Promise<void> {
  const rows = await platform.table.getAll(Influencers, keysOf(ids), true);
  await addToLog(platform, "influencers", rows.map(influencerDoc));
}

async function projectCampaigns(platform: Platform, ids: string[]): Promise<void> {
  const rows = await platform.table.getAll(Campaigns, keysOf(ids), true);
  await addToLog(platform, "campaigns", rows.map(campaignDoc));
}

/** Accounts have no revision that every change moves; the time of reading serves as one. */
async function projectAccounts(platform: Platform, ids: string[]): Promise<void> {
  const rev = now().getTime();
  const people = await Promise.all(ids.map((id) => findPerson(platform, id)));
  await addToLog(
    platform,
    "accounts",
    people.flatMap((person) => (person ? [accountDoc(person, rev)] : [])),
  );
}
