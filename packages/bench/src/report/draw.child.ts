/**
 * Draws reports in a process that does nothing else and prints what it took, as JSON. Bundled by the
 * bench as the function is; the data comes from a file, so that making it is not measured.
 */

import { readFileSync } from "node:fs";
import { type MonthlyReport, reportPdf } from "@tandem/mail/report";
import { peakMB } from "../measure.ts";

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

const reports = JSON.parse(readFileSync(process.argv[2] as string, "utf8")) as MonthlyReport[];
const [first, ...others] = reports as [MonthlyReport, ...MonthlyReport[]];
const before = cpuMs();
const began = performance.now();
const pdf = await reportPdf(first);
const firstMs = performance.now() - began;
const firstCpuMs = cpuMs() - before;
const firstRssMb = peakMB();
const pages =
  Buffer.from(pdf)
    .toString("latin1")
    .match(/\/Type \/Page\b/g)?.length ?? 0;

const warmMs: number[] = [];
for (const report of others) {
  const start = performance.now();
  await reportPdf(report);
  warmMs.push(performance.now() - start);
}
const rssMb = peakMB();
const drawn = { bytes: pdf.length, pages, firstMs, firstCpuMs, firstRssMb, warmMs, rssMb };
process.stdout.write(JSON.stringify(drawn));
