import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const VERSION = "12.8.2";
const TRIES = 3;
const folder = fileURLToPath(new URL("../../../../.cache/lighthouse", import.meta.url));
const entry = join(folder, "node_modules/lighthouse/core/index.js");

interface Audit {
  numericValue?: number;
  score: number | null;
  title: string;
  scoreDisplayMode: string;
}
interface Report {
  environment: { benchmarkIndex: number };
  categories: Record<string, { score: number | null; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
  runtimeError?: { message: string };
}
type Run = (url: string, flags: Record<string, unknown>) => Promise<{ lhr: Report } | undefined>;

/** What Lighthouse says of a page; scores of 0 to 100, times in milliseconds. */
export interface Verdict {
  scores: Record<"performance" | "accessibility" | "best-practices" | "seo", number>;
  /** Lighthouse's own index of this computer's speed; a phone of the middle class has 125 to 800. */
  processor: number;
  interactive: number;
  largestPaint: number;
  blocking: number;
  shift: number;
  /** What cost points, worst first. */
  faults: string[];
}

/**
 * Loads Lighthouse, which is installed into a folder of its own when first used: it weighs 185 MB
 * and nothing but this measurement needs it.
 */
export async function loadLighthouse(): Promise<(url: string, port: number) => Promise<Verdict>> {
  if (!existsSync(entry)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, "package.json"), '{"private":true}');
    const args = ["install", `lighthouse@${VERSION}`, "--no-audit", "--no-fund"];
    execFileSync("npm", args, {
      cwd: folder,
      stdio: "inherit",
      shell: process.platform === "win32",
    });
  }
  const { default: run } = (await import(pathToFileURL(entry).href)) as { default: Run };
  return async (url, port) => {
    // Logged in is who the browser says; the mobile profile and its throttling are Lighthouse's own.
    const flags = { port, output: "json", logLevel: "error", disableStorageReset: true };
    let problem = "no report";
    for (let tries = 0; tries < TRIES; tries++) {
      const report = (await run(url, flags))?.lhr;
      if (report && isWhole(report)) return verdictOf(report);
      problem = report?.runtimeError?.message ?? problem;
    }
    throw new Error(`${url}: ${problem}`);
  };
}

/** A trace loses its beginning now and then; Lighthouse then asks to be run again. */
const isWhole = ({ runtimeError, audits }: Report): boolean =>
  !runtimeError && audits["total-blocking-time"]?.numericValue !== undefined;

function verdictOf({ categories, audits, environment }: Report): Verdict {
  const score = (name: string) => Math.round((categories[name]?.score ?? 0) * 100);
  const value = (name: string) => audits[name]?.numericValue ?? 0;
  const weighed = Object.values(categories).flatMap(({ auditRefs }) => auditRefs);
  const faults = weighed.flatMap(({ id, weight }) => {
    const audit = audits[id];
    if (!audit || audit.score === null || audit.score >= 0.9 || weight === 0) return [];
    return [{ lost: (1 - audit.score) * weight, words: `${id}: ${audit.title}` }];
  });
  return {
    scores: {
      performance: score("performance"),
      accessibility: score("accessibility"),
      "best-practices": score("best-practices"),
      seo: score("seo"),
    },
    processor: environment.benchmarkIndex,
    interactive: value("interactive"),
    largestPaint: value("largest-contentful-paint"),
    blocking: value("total-blocking-time"),
    shift: value("cumulative-layout-shift"),
    faults: faults.sort((a, b) => b.lost - a.lost).map(({ words }) => words),
  };
}
