import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const requests = ({ campaignId }: World) => ({ kind: "ad-requests", campaignId });

async function newExport(world: World): Promise<string> {
  const { token } = world.sponsor;
  return (await world.done("POST", "/exports", { token, body: requests(world) })).body.id;
}

/** What is measured of each route of exports. */
export const exportScenarios: Record<string, Scenario> = {
  create: (world) => ({ path: "/exports", token: world.sponsor.token, body: requests(world) }),
  list: async (world) => {
    for (let i = 0; i < PAGE + 2; i++) await newExport(world);
    return { path: `/exports?limit=${PAGE}`, token: world.sponsor.token };
  },
  get: async (world) => ({
    path: `/exports/${await newExport(world)}`,
    token: world.sponsor.token,
  }),
};
