import { Agreements } from "@tandem/core/agreement";
import { setClock } from "@tandem/core/platform";
import { Statements } from "@tandem/core/statement";
import type { Scenario } from "./scenarios.ts";
import { PAGE, type World } from "./world.ts";

const LONG_AGO_MS = 70 * 86_400_000;

/** A collaboration that both agreed on, with its agreement on paper. */
const ofAgreed =
  (path: string): Scenario =>
  async (world) => {
    const { id, to } = await world.newOffer();
    const body = { offerVersion: 1 };
    await world.done("POST", `/ad-requests/${id}/accept`, { token: to.token, body });
    const at = new Date().toISOString();
    const row = {
      adRequestId: id,
      status: "ready" as const,
      offerVersion: 1,
      hash: "0".repeat(64),
      offeredBy: "sponsor" as const,
      offeredAt: at,
      acceptedAt: at,
      size: 34_000,
      key: `${id}.pdf`,
    };
    await world.platform.table.update(Agreements, Agreements.upsert(row));
    return { path: `/ad-requests/${id}${path}`, token: to.token };
  };

/** More statements of the influencer's than fit on a page, ready for months gone by. */
async function filed({ platform, influencer }: World): Promise<void> {
  for (let i = 0; i < PAGE + 2; i++) {
    const month = new Date(Date.UTC(2023, i, 1)).toISOString().slice(0, 7);
    const madeAt = `${month}-01T00:05:00.000Z`;
    const made = { status: "ready" as const, madeAt, wishes: 1, fulfilled: 1, movedAt: 0 };
    const row = { influencerId: influencer.id, month, ...made };
    await platform.table.update(Statements, Statements.upsert(row));
  }
}

const ofFiled =
  (path: string): Scenario =>
  async (world) => {
    await filed(world);
    return { path, token: world.influencer.token };
  };

/** What both sides and an influencer take away as documents. */
export const paperScenarios: Record<string, Scenario> = {
  "adRequest.agreement": ofAgreed("/agreement"),
  "adRequest.agreementPdf": ofAgreed("/agreement.pdf"),
  "statement.list": ofFiled(`/statements?limit=${PAGE}`),
  "statement.get": ofFiled("/statements/2024-03"),
  "statement.make": async (world) => {
    setClock(() => new Date(Date.now() - LONG_AGO_MS));
    const { username } = await world.newInfluencer();
    setClock();
    const body = { username, password: "correct horse battery" };
    const { accessToken } = (await world.done("POST", "/auth/login", { body })).body;
    const lastMonth = new Date();
    lastMonth.setUTCDate(0);
    return { path: `/statements/${lastMonth.toISOString().slice(0, 7)}`, token: accessToken };
  },
};
