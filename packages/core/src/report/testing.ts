import { Accounts } from "../account/index.ts";
import { someSponsor } from "../ad-request/testing.ts";
import { listJobs } from "../job/index.ts";
import { type Ctx, newId, type Platform, SYSTEM, type Told } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";
import { Sponsors } from "../sponsor/index.ts";
import { noteReportAgenda } from "./note-agenda.ts";
import type { PlannedReports } from "./work-off.ts";

export const accountTold = (kind: string, sponsorId: string, at: Date): Told => ({
  id: newId("evt"),
  kind,
  at: at.toISOString(),
  actor: SYSTEM,
  subjectType: "account",
  subjectId: sponsorId,
  data: { role: "sponsor", name: "Acme", from: "pending", to: "active" },
});

/** An approved sponsor in a zone who takes mail, with an agenda since then. */
export async function approvedSponsor(
  platform: Platform,
  { zone = "UTC", at }: { zone?: string; at: Date },
): Promise<Ctx> {
  const sponsor = await someSponsor(platform, at);
  const { id } = sponsor.actor;
  const off = { enabled: false };
  const email = { enabled: true, consentAt: at.toISOString() };
  const preferences = { version: 1, email, sms: off, chat: off };
  await platform.table.update(
    Accounts,
    Accounts.patch({ id }).set({ timeZone: zone, preferences }),
  );
  await platform.table.update(Sponsors, Sponsors.patch({ id }).set({ timeZone: zone }));
  await noteReportAgenda(sponsor, accountTold("account.approved", id, at));
  return sponsor;
}

/** The platform with a queue that only keeps what it is sent. */
export function withQueue(platform: Platform): { platform: Platform; sent: PlannedReports[] } {
  const sent: PlannedReports[] = [];
  const queues = {
    sendAll: async (_: string, messages: PlannedReports[]) => {
      sent.push(...(JSON.parse(JSON.stringify(messages)) as PlannedReports[]));
    },
  };
  return {
    sent,
    platform: Object.create(platform, { queues: { value: queues } }) as Platform,
  };
}

/** What a run counted, as admins see it: `planned` and what became of that. */
export async function countsOf(
  platform: Platform,
  jobId: string,
): Promise<Record<string, number | string>> {
  const admin = testCtx(
    platform,
    { id: "adm_1", role: "admin", name: "Root" },
    new Date("2026-06-01"),
  );
  for (let cursor: string | undefined; ; ) {
    const { items, nextCursor } = await listJobs(admin, { limit: 100, cursor });
    const job = items.find(({ id }) => id === jobId);
    if (job) return { ...job.counts, status: job.status };
    if (!nextCursor) throw new Error(`There is no run ${jobId}.`);
    cursor = nextCursor;
  }
}
