import { refusal } from "../account/testing.ts";
import { offerAdRequest, writeMessage } from "../ad-request/index.ts";
import { liveCampaign, someInfluencer, someSponsor } from "../ad-request/testing.ts";
import { Events } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { listCases } from "./index.ts";

/** The code of what must be refused. */
export const code = async (promise: Promise<unknown>) => (await refusal(promise)).code;
export const scam = { reason: "scam", text: "Asked for my password." } as const;
export const about = (kind: "user" | "campaign", id: string) => ({ kind, id, ...scam });

/** People on a platform of their own, threads that hold a message to report, and what came of it. */
export async function someConduct() {
  const platform = await testPlatform();
  const admin = testCtx(platform, { id: "adm_1", role: "admin", name: "Root" });
  const eventsOf = async (subjectId: string) =>
    (await platform.table.query(Events, Events.query.ofSubject({ subjectId }))).items;
  return {
    platform,
    admin,
    sponsor: await someSponsor(platform),
    ana: await someInfluencer(platform),
    eventsOf,
    /** The open case about something. */
    async caseOf(subjectId: string) {
      const open = await listCases(admin, { status: "open", limit: 100 });
      return open.items.find((one) => one.subjectId === subjectId);
    },
    /** A thread of two strangers, and the line in which the sponsor asks for what one must not. */
    async thread() {
      const [by, to] = await Promise.all([someSponsor(platform), someInfluencer(platform)]);
      const campaignId = await liveCampaign(by, 100_000);
      const { id } = await offerAdRequest(by, campaignId, {
        influencerId: to.actor.id,
        amount: 100,
        requirements: "One post.",
        deliverables: [],
        message: "",
      });
      await writeMessage(by, id, "Send me your bank login.");
      const line = (await eventsOf(id)).at(-1);
      return { by, to, campaignId, id, lineId: line?.id ?? "" };
    },
  };
}
