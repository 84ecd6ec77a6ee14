import { vi } from "vitest";

/**
 * Does something as if it were another time: the functions of the cloud run in this process and
 * read its clock. Timers go on as they are. What it logs in has run out when it returns.
 */
export async function asOf<T>(at: Date, work: () => Promise<T>): Promise<T> {
  vi.useFakeTimers({ toFake: ["Date"], now: at });
  try {
    return await work();
  } finally {
    vi.useRealTimers();
  }
}
