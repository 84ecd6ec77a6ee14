/**
 * What a monthly report of 30 campaigns costs to draw, in a process of its own, bundled as it is
 * deployed: once with names in every script that it can show, once with names in Latin letters.
 * Alone: `npm run bench -- --only report`
 */

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { copyFonts, fontsBeside } from "@tandem/functions/build/fonts";
import { withSubstitutes } from "@tandem/functions/build/substitutes";
import type { MonthlyReport } from "@tandem/mail/report";
import { sampleReport } from "@tandem/mail/report/testing";
import { build } from "esbuild";
import { type Measure, median } from "../measure.ts";

const CAMPAIGNS = 30;
const ROUNDS = 25;
const COMMAND = "npm run bench -- --only report";

interface Drawn {
  bytes: number;
  pages: number;
  /** The first report in a new process, with loading the code that draws and the fonts. */
  firstMs: number;
  firstCpuMs: number;
  firstRssMb: number;
  warmMs: number[];
  rssMb: number;
}

export async function measureReport(): Promise<Measure[]> {
  const folder = mkdtempSync(join(tmpdir(), "tandem-report-"));
  try {
    await build({
      entryPoints: { draw: fileURLToPath(new URL("draw.child.ts", import.meta.url)) },
      outdir: folder,
      outExtension: { ".js": ".mjs" },
      bundle: true,
      minify: true,
      splitting: true,
      format: "esm",
      platform: "node",
      target: "node20",
      plugins: [withSubstitutes, fontsBeside],
      logLevel: "error",
      banner: {
        js: 'import{createRequire as __requireOf}from"node:module";const require=__requireOf(import.meta.url);',
      },
    });
    copyFonts(folder);
    const every = await draw(folder, sampleReport(CAMPAIGNS));
    const latin = await draw(folder, inLatin(sampleReport(CAMPAIGNS)));
    return [...lines("in every script", every), ...lines("in Latin letters", latin)];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function inLatin(report: MonthlyReport): MonthlyReport {
  const name = (i: number) => `Spring launch, part ${i + 1}`;
  return {
    ...report,
    campaigns: report.campaigns.map((one, i) => ({ ...one, name: name(i) })),
    late: report.late.map((one, i) => ({ ...one, campaignName: name(i), influencerName: "Zoë" })),
    topInfluencers: report.topInfluencers.map((one, i) => ({ ...one, name: `Ana Ruiz ${i}` })),
  };
}

/** One sponsor after the other, each with names of its own. */
async function draw(folder: string, report: MonthlyReport): Promise<Drawn> {
  const reports = Array.from({ length: ROUNDS }, (_, round) => ({
    ...report,
    sponsorName: `${report.sponsorName} ${round}`,
    campaigns: report.campaigns.map((one) => ({
      ...one,
      name: `${one.name} ${round}`,
      budget: one.budget + round * 7919,
    })),
  }));
  const data = join(folder, "reports.json");
  writeFileSync(data, JSON.stringify(reports));
  const { NODE_OPTIONS: _, ...environment } = process.env;
  const program = join(folder, "draw.mjs");
  const { stdout } = await promisify(execFile)(process.execPath, [program, data], {
    env: { ...environment, NODE_ENV: "production" },
  });
  return JSON.parse(stdout) as Drawn;
}

function lines(names: string, drawn: Drawn): Measure[] {
  const { bytes, pages, firstMs, firstCpuMs, firstRssMb, warmMs, rssMb } = drawn;
  const area = `report of ${CAMPAIGNS} campaigns, names ${names}`;
  const line = (what: string, target: string, figure: string, pass: boolean): Measure => ({
    area: `${area}: ${what}`,
    target,
    figure,
    command: COMMAND,
    pass,
  });
  const page = Math.min(...warmMs) / pages;
  return [
    line("size", "≤ 200 KB", `${(bytes / 1000).toFixed(0)} KB, ${pages} pages`, bytes <= 200_000),
    line(
      "a page, warm",
      "≤ 10 ms",
      `${page.toFixed(1)} ms, the fastest of ${warmMs.length}; median ${(median(warmMs) / pages).toFixed(1)} ms`,
      page <= 10,
    ),
    line(
      "the first of a process, with code and fonts",
      "≤ 500 ms of processor",
      `${firstCpuMs.toFixed(0)} ms; ${firstMs.toFixed(0)} ms by the clock`,
      firstCpuMs <= 500,
    ),
    line(
      "memory of a fresh process",
      "≤ 128 MB",
      `${firstRssMb.toFixed(0)} MB resident; ${rssMb.toFixed(0)} MB after ${warmMs.length} more`,
      firstRssMb <= 128,
    ),
  ];
}
