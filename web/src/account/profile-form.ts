import {
  type AdminProfile,
  type InfluencerProfile,
  ProfileChange,
  type Role,
  type SponsorProfile,
  type User,
} from "@tandem/contract";
import * as v from "valibot";

type Fields = ProfileChange["profile"];

const fields = ProfileChange.entries.profile;

/** The contract's schema of a change, with what no profile of the role can be without. */
export const profileSchemas = {
  admin: v.object({ profile: v.required(fields, ["name"]) }),
  sponsor: v.object({ profile: v.required(fields, ["companyName"]) }),
  influencer: v.object({ profile: v.required(fields, ["displayName", "category", "niche"]) }),
} satisfies Record<Role, v.GenericSchema>;

/** What an emptied field means: a form leaves it out, the API must be told. */
const emptied: Record<Role, Fields> = {
  admin: {},
  sponsor: { industry: "", website: null, budget: 0 },
  influencer: { bio: "", location: null, minPrice: 0 },
};

/** The change to send for what the form let through. */
export function changeOf(role: Role, profile: Fields): Fields {
  const given = Object.entries(profile).filter(([, value]) => value !== undefined);
  return { ...emptied[role], ...Object.fromEntries(given) };
}

const orNothing = (figure: number) => (figure === 0 ? undefined : figure);

const platformValues = (each: InfluencerProfile["platforms"][number]) => ({
  platform: each.platform,
  handle: each.handle,
  url: each.url ?? "",
  followers: each.followers,
  avgLikes: orNothing(each.avgLikes),
  avgComments: orNothing(each.avgComments),
  avgViews: orNothing(each.avgViews),
  postsLast30Days: orNothing(each.postsLast30Days),
});

/** What the fields start with: one's own profile as it stands. */
export function valuesOf({ role, profile }: User): Record<string, unknown> {
  return { profile: values(role, profile) };
}

function values(role: Role, profile: User["profile"]): Record<string, unknown> {
  if (role === "admin") return { ...(profile as AdminProfile) };
  if (role === "sponsor") {
    const { budget, website, ...sponsor } = profile as SponsorProfile;
    return { ...sponsor, budget: orNothing(budget), website: website ?? "" };
  }
  const { reach: _, engagementRate: __, ...influencer } = profile as InfluencerProfile;
  const { location } = influencer;
  return {
    ...influencer,
    minPrice: orNothing(influencer.minPrice),
    location: { country: location?.country ?? "", city: location?.city ?? "" },
    platforms: influencer.platforms.map(platformValues),
  };
}
