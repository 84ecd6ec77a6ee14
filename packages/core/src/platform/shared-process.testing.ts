import { afterAll, vi } from "vitest";
import { setClock } from "./clock.ts";

/**
 * Runs before each file of tests. Files share a process, so that what they import is read once and
 * not by each: a file leaves the variables, the clock and the spies as it found them.
 */
const before = { ...process.env };

afterAll(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
  setClock();
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});
