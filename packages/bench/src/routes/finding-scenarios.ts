import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const query = { category: "beauty", country: "DE", minReach: 10_000, minEngagement: 0.02 };
let number = 0;

async function savedSearch(world: World): Promise<string> {
  const { token } = world.sponsor;
  const body = { name: `Skincare in Berlin ${++number}`, query, sort: "reach" };
  return (await world.done("POST", "/me/searches", { token, body })).body.id;
}

async function shortlist(world: World): Promise<string> {
  const { token } = world.sponsor;
  const body = { name: `Spring ${++number}` };
  return (await world.done("POST", "/shortlists", { token, body })).body.id;
}

async function put(world: World, list: string, influencerId: string): Promise<void> {
  const { token } = world.sponsor;
  const body = { note: "Answers fast, and her reels are kind." };
  await world.done("PUT", `/shortlists/${list}/influencers/${influencerId}`, { token, body });
}

/** A list with more on it than fit on a page. */
async function longList(world: World): Promise<string> {
  const list = await shortlist(world);
  for (let n = 0; n < PAGE + 2; n++) await put(world, list, (await world.newInfluencer()).id);
  return list;
}

/** A list with one on it. */
async function shortList(world: World): Promise<{ list: string; influencerId: string }> {
  const list = await shortlist(world);
  const influencerId = (await world.newInfluencer()).id;
  await put(world, list, influencerId);
  return { list, influencerId };
}

/** Finding influencers and keeping them. */
export const findingScenarios: Record<string, Scenario> = {
  "savedSearch.list": async (world) => {
    for (let n = 0; n < PAGE + 2; n++) await savedSearch(world);
    return { path: `/me/searches?limit=${PAGE}`, token: world.sponsor.token };
  },
  "savedSearch.create": ({ sponsor: { token } }) => ({
    path: "/me/searches",
    token,
    body: { name: "Skincare in Lagos", query },
  }),
  "savedSearch.change": async (world) => ({
    path: `/me/searches/${await savedSearch(world)}`,
    token: world.sponsor.token,
    body: { version: 1, name: "Another name" },
  }),
  "savedSearch.remove": async (world) => ({
    path: `/me/searches/${await savedSearch(world)}`,
    token: world.sponsor.token,
  }),
  "shortlist.list": async (world) => {
    for (let n = 0; n < PAGE + 2; n++) await shortlist(world);
    return { path: `/shortlists?limit=${PAGE}`, token: world.sponsor.token };
  },
  "shortlist.create": ({ sponsor: { token } }) => ({
    path: "/shortlists",
    token,
    body: { name: "Autumn" },
  }),
  "shortlist.get": async (world) => ({
    path: `/shortlists/${await longList(world)}?limit=${PAGE}`,
    token: world.sponsor.token,
  }),
  "shortlist.change": async (world) => ({
    path: `/shortlists/${await shortlist(world)}`,
    token: world.sponsor.token,
    body: { version: 1, name: "Another name" },
  }),
  "shortlist.remove": async (world) => ({
    path: `/shortlists/${(await shortList(world)).list}`,
    token: world.sponsor.token,
  }),
  "shortlist.put": async (world) => ({
    path: `/shortlists/${await shortlist(world)}/influencers/${(await world.newInfluencer()).id}`,
    token: world.sponsor.token,
    body: { note: "Answers fast." },
  }),
  "shortlist.take": async (world) => {
    const { list, influencerId } = await shortList(world);
    return {
      path: `/shortlists/${list}/influencers/${influencerId}`,
      token: world.sponsor.token,
    };
  },
  "adRequest.preview": async (world) => {
    const { token } = world.sponsor;
    const { items } = (await world.done("GET", `/influencers?limit=${PAGE}`, { token })).body;
    const influencerIds = items.map(({ id }: { id: string }) => id);
    return {
      path: `/campaigns/${world.campaignId}/ad-requests/preview`,
      token,
      body: { influencerIds, amount: 10_000 },
    };
  },
};
