import { setClock } from "@tandem/core/platform";
import { Reports } from "@tandem/core/report";
import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const PASSWORD = "correct horse battery";
const LONG_AGO_MS = 70 * 86_400_000;

/** More reports of the sponsor's than fit on a page, ready for months gone by. */
async function filed({ platform, sponsor }: World): Promise<void> {
  for (let i = 0; i < PAGE + 2; i++) {
    const month = new Date(Date.UTC(2023, i, 1)).toISOString().slice(0, 7);
    const made = { madeAt: `${month}-01T00:05:00.000Z`, size: 90_000, movedAt: 0, quiet: false };
    const row = { sponsorId: sponsor.id, month, status: "ready" as const, ...made };
    await platform.table.update(Reports, Reports.upsert(row));
  }
}

/** A sponsor who has been there long enough for a month to have closed since. */
async function longStanding(world: World): Promise<string> {
  setClock(() => new Date(Date.now() - LONG_AGO_MS));
  const { id, username } = await world.newPendingSponsor();
  setClock();
  await world.done("POST", `/admin/sponsors/${id}/approve`, { token: world.admin.token });
  const body = { username, password: PASSWORD };
  return (await world.done("POST", "/auth/login", { body })).body.accessToken;
}

const ofFiled =
  (path: string): Scenario =>
  async (world) => {
    await filed(world);
    return { path, token: world.sponsor.token };
  };

export const reportScenarios: Record<string, Scenario> = {
  list: ofFiled(`/reports?limit=${PAGE}`),
  download: ofFiled("/reports/2024-03.pdf"),
  get: ofFiled("/reports/2024-03"),
  make: async (world) => {
    const lastMonth = new Date();
    lastMonth.setUTCDate(0);
    const month = lastMonth.toISOString().slice(0, 7);
    return { path: `/reports/${month}`, token: await longStanding(world) };
  },
};
