import { countIn, numberFrom, type Platform, refuse } from "@tandem/core/platform";

const WINDOW_SECONDS = 60;
const REQUESTS_PER_MINUTE = 600;
const ANONYMOUS_SHARE = 0.2;
/** How many requests a process counts by itself before it tells the table. */
const LEASE = 25;
const MAX_REMEMBERED = 10_000;

interface Counter {
  window: number;
  /** What the table said, all processes together. */
  shared: number;
  /** Counted here since then. */
  here: number;
}

/**
 * 600 requests an account and minute, 120 an anonymous address and minute. Each process counts
 * in memory and adds to the shared count in the table every 25 requests, so that the limit holds
 * over all functions with an error of at most 25 a process, at a twenty-fifth of a write a request.
 */
export class RequestLimit {
  private readonly counters = new Map<string, Counter>();
  private readonly perMinute = numberFrom("TANDEM_REQUESTS_PER_MINUTE", REQUESTS_PER_MINUTE);

  async count(
    platform: Platform,
    who: { account?: string; address: string },
    now: Date,
  ): Promise<void> {
    const key = who.account ?? `address:${who.address}`;
    const limit = who.account ? this.perMinute : Math.ceil(this.perMinute * ANONYMOUS_SHARE);
    const seconds = Math.floor(now.getTime() / 1000);
    const window = Math.floor(seconds / WINDOW_SECONDS);
    const counter = this.counterOf(key, window);
    counter.here++;
    if (counter.here >= Math.min(LEASE, limit)) {
      const by = counter.here;
      counter.here = 0;
      counter.shared += by;
      counter.shared = await countIn(platform, "requests", key, WINDOW_SECONDS, by, now);
    }
    if (counter.shared + counter.here > limit) {
      throw refuse("request.too_many", `At most ${limit} requests a minute.`, {
        facts: { most: limit },
        retryAfter: (window + 1) * WINDOW_SECONDS - seconds,
      });
    }
  }

  private counterOf(key: string, window: number): Counter {
    let counter = this.counters.get(key);
    if (!counter || counter.window !== window) {
      if (this.counters.size >= MAX_REMEMBERED) this.counters.clear();
      counter = { window, shared: 0, here: 0 };
      this.counters.set(key, counter);
    }
    return counter;
  }
}
