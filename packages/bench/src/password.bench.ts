/**
 * What checking a password costs, against scrypt at 2^17 and for names that nobody has.
 * Alone: `npm run bench -- --only password`
 */

import { randomBytes, scryptSync } from "node:crypto";
import { hashPassword, isPassword, logIn } from "@tandem/core/account";
import { now } from "@tandem/core/platform";
import { testCtx } from "@tandem/core/platform/testing";
import { type Measure, median } from "./measure.ts";
import { World } from "./routes/world.ts";

const CHECKS = 25;
const SCRYPTS = 5;
/** How far apart the two may be in a run: what else the machine does falls on both. */
const ALIKE = 1.25;
const PASSWORD = "correct horse battery";
const COMMAND = "npm run bench -- --only password";

async function timed(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function measurePassword(): Promise<Measure[]> {
  const hash = await hashPassword(PASSWORD);
  const salt = randomBytes(16);
  const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 2 ** 28 };
  const checks: number[] = [];
  const scrypts: number[] = [];
  for (let i = 0; i < CHECKS; i++) {
    checks.push(await timed(() => isPassword(hash, PASSWORD)));
    if (i % (CHECKS / SCRYPTS) === 0)
      scrypts.push(await timed(() => scryptSync(PASSWORD, salt, 32, cost)));
  }
  const [check, scrypt] = [median(checks), median(scrypts)];
  const [known, unknown] = await logIns();
  return [
    {
      area: "password check, against scrypt 2^17",
      target: "≤ 1/20",
      figure: `1/${(scrypt / check).toFixed(0)} (${check.toFixed(1)} ms against ${scrypt.toFixed(0)} ms)`,
      command: COMMAND,
      pass: check * 20 <= scrypt,
    },
    {
      area: "password check, unknown against known names",
      target: `the same time, within ${ALIKE}×`,
      figure: `${(unknown / known).toFixed(2)}× (${unknown.toFixed(1)} ms against ${known.toFixed(1)} ms, medians of ${CHECKS} refused log-ins)`,
      command: COMMAND,
      pass: unknown <= known * ALIKE && known <= unknown * ALIKE,
    },
  ];
}

/** Refused log-ins under a name that there is and one that there is not, in turns. */
async function logIns(): Promise<[known: number, unknown: number]> {
  const world = await World.open();
  try {
    const times: Record<"known" | "unknown", number[]> = { known: [], unknown: [] };
    for (let i = 0; i < CHECKS; i++) {
      // A name of its own each time: failures under one name are limited.
      const names = { known: (await world.newInfluencer()).username, unknown: `nobody-${i}` };
      for (const which of ["known", "unknown"] as const) {
        const wish = { username: names[which], password: "wrong horse battery" };
        const ctx = testCtx(world.platform, undefined, now());
        const refused = logIn(ctx, wish, `198.51.100.${i}`).catch(() => undefined);
        times[which].push(await timed(() => refused));
      }
    }
    return [median(times.known), median(times.unknown)];
  } finally {
    world.close();
  }
}
