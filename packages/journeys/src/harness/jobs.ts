import { logInAdmin } from "./client.ts";

/** What became of those whom a run planned for. */
const COUNTS = ["planned", "sent", "skipped", "failed", "repeated"] as const;

interface Run {
  kind: string;
  status: string;
  error: string | null;
  counts: Record<string, number>;
}

/**
 * What all runs of a kind counted together: one may come by its schedule while a test fires it by
 * hand. Fails when one of them is not done.
 */
export async function countsOf(
  url: string,
  kind: string,
): Promise<Record<(typeof COUNTS)[number], number>> {
  const admin = await logInAdmin(url);
  const total = { planned: 0, sent: 0, skipped: 0, failed: 0, repeated: 0 };
  for (const run of (await admin.get("/admin/jobs")).body.items as Run[]) {
    if (run.kind !== kind) continue;
    if (run.status !== "done" || run.error) throw new Error(JSON.stringify(run));
    for (const name of COUNTS) total[name] += run.counts[name] ?? 0;
  }
  return total;
}
