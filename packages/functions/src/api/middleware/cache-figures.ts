import { type HitRate, hitRates, log } from "@tandem/core/platform";

const EVERY_MS = 60_000;

/** What conditional requests came to in this process. */
const revalidation = { asked: 0, held: 0, bytes: 0, bytesSaved: 0 };

/** Counts an answer that has a tag; `isHeld` when it went without its body. */
export function countRevalidation(body: string, isHeld: boolean): void {
  revalidation.asked++;
  revalidation.bytes += body.length;
  if (!isHeld) return;
  revalidation.held++;
  revalidation.bytesSaved += body.length;
}

type Revalidation = typeof revalidation;

/** How often memory and the caches of those who ask had the answer, since the process began. */
export const cacheFigures = (): {
  memory: Record<string, HitRate>;
  revalidation: Revalidation;
} => ({
  memory: hitRates(),
  revalidation: { ...revalidation },
});

/**
 * Tells once a minute, with a request that comes anyway, how caches did since it last told: a line in
 * the log that is metrics as well (CloudWatch's embedded metric format). Two metrics of memory and two
 * of tags whatever the number of caches, since each costs; the rates of each cache are fields.
 */
export class CacheReport {
  private before = cacheFigures();
  private toldAt: number;

  constructor(now: Date) {
    this.toldAt = now.getTime();
  }

  tell(stage: string, now: Date): void {
    if (now.getTime() - this.toldAt < EVERY_MS) return;
    const figures = cacheFigures();
    const caches = Object.entries(figures.memory).flatMap(([name, { asked, hits }]) => {
      const { asked: askedBefore = 0, hits: hitsBefore = 0 } = this.before.memory[name] ?? {};
      return asked > askedBefore
        ? [[name, { asked: asked - askedBefore, hits: hits - hitsBefore }] as const]
        : [];
    });
    const sum = (what: keyof HitRate) => caches.reduce((all, [, rate]) => all + rate[what], 0);
    const metrics = {
      CacheAsked: sum("asked"),
      CacheHits: sum("hits"),
      TaggedAnswers: figures.revalidation.asked - this.before.revalidation.asked,
      NotModified: figures.revalidation.held - this.before.revalidation.held,
    };
    this.before = figures;
    this.toldAt = now.getTime();
    if (metrics.CacheAsked + metrics.TaggedAnswers === 0) return;
    log.info("caches", {
      stage,
      ...metrics,
      caches: Object.fromEntries(caches),
      _aws: {
        Timestamp: now.getTime(),
        CloudWatchMetrics: [
          {
            Namespace: "Tandem",
            Dimensions: [["stage"]],
            Metrics: Object.keys(metrics).map((Name) => ({ Name, Unit: "Count" })),
          },
        ],
      },
    });
  }
}
