import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { runLedgerProof } from "../ledger-proof/index.ts";
import { rememberBeginning } from "../moderation/index.ts";
import { setClock } from "../platform/index.ts";
import { testPlatform } from "../platform/testing.ts";
import { audit, auditOwner } from "./history-audit.testing.ts";
import { letTimesPass, somePeople } from "./history-people.testing.ts";
import { anyTimes, REQUESTS, SIDE_BY_SIDE } from "./history-steps.testing.ts";
import { HistoryWorld } from "./history-world.testing.ts";

/** `HISTORIES=10000 SEED=1 npx vitest run packages/core/src/payment/histories.test.ts` plays more. */
const RUNS = Number(process.env.HISTORIES ?? 24);
const SEED = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
/** After so long no further one is begun. */
const SECONDS = Number(process.env.HISTORY_SECONDS ?? 3_000);
const DAY_MS = 86_400_000;

afterAll(() => {
  setClock();
  delete process.env.TANDEM_FEE_BASIS_POINTS;
});

test("whatever is done, at once, twice or interrupted, the books balance and nobody is paid twice", async () => {
  const platform = await testPlatform();
  const people = await somePeople(platform, REQUESTS);
  await rememberBeginning(platform, people.sponsor.now);
  const until = performance.now() + SECONDS * 1_000;
  const ends: Record<string, number> = {};
  let played = 0;
  let last = 0;
  letTimesPass(() => last + 2 * DAY_MS);
  const property = fc.asyncProperty(anyTimes, async ({ fee, histories }) => {
    if (performance.now() > until) return;
    process.env.TANDEM_FEE_BASIS_POINTS = String(fee);
    const worlds = histories.map((one) => new HistoryWorld(platform, people, one, played++));
    await Promise.all(worlds.map((world) => world.play()));
    for (const world of worlds) {
      await audit(platform, world);
      last = Math.max(last, world.at);
      for (const { payment } of await world.rows()) {
        ends[payment.status] = (ends[payment.status] ?? 0) + 1;
      }
    }
  });
  const numRuns = Math.ceil(RUNS / SIDE_BY_SIDE);
  await fc.assert(property, { numRuns, seed: SEED, endOnFailure: true });

  for (const { actor } of [people.sponsor, ...people.influencers]) {
    await auditOwner(platform, actor.id);
  }
  const { counts } = await runLedgerProof(platform, "job_proof");
  const told = { histories: played, seed: SEED, ends, proof: counts };
  if (process.env.HISTORIES) process.stderr.write(`${JSON.stringify(told)}\n`);
  expect(counts).toMatchObject({ problems: 0 });
}, 3_600_000);
