/**
 * What an export of many rows takes, against reading the same rows alone.
 * Alone: `npm run bench -- --only exports`, `--rows 1000000` for more than 100,000.
 */

import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Exports, getExport, startExport } from "@tandem/core/export";
import { type Ctx, createPlatform, onObjects, onTable } from "@tandem/core/platform";
import { functionEnvironment } from "@tandem/functions/build/fresh";
import { argon2Beside } from "@tandem/functions/build/native";
import { withoutSideEffects, withSubstitutes } from "@tandem/functions/build/substitutes";
import { objectsAccount, startObjects } from "@tandem/localcloud/objects";
import { build } from "esbuild";
import type { Measure } from "../measure.ts";
import { createTable, fillRequests, putCampaign } from "./fill.ts";
import { expectedFile, SPONSOR } from "./rows.ts";

const DEFAULT_ROWS = 100_000;
const SMALLER = 5;
const MOST_MB = 192;
const FLAT = 1.1;
const LEAST_OF_READING = 0.5;
const BUCKET = "tandem-local-exports";

interface Took {
  rows: number;
  seconds: number;
  peakMB: number;
}
interface Figures {
  read: Took;
  write: Took;
  sameFile: boolean;
}

export async function measureExports(): Promise<Measure[]> {
  const rows = askedRows();
  const folder = mkdtempSync(join(tmpdir(), "tandem-exports-"));
  const objects = await startObjects({
    directory: folder,
    buckets: ["exports"],
    origins: [],
    port: 0,
  });
  const table = `exports-${Date.now()}`;
  Object.assign(process.env, functionEnvironment(table), objectsAccount, {
    TANDEM_BUCKET_EXPORTS: BUCKET,
    AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${objects.port}`,
  });
  try {
    const child = join(folder, "child.mjs");
    await bundleChild(child);
    await createTable(table);
    const few = await measure(folder, child, "cmp_SMALLER", Math.ceil(rows / SMALLER));
    const many = await measure(folder, child, "cmp_LARGER0", rows);
    return lines(rows, few, many);
  } finally {
    await objects.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

function askedRows(): number {
  const at = process.argv.indexOf("--rows");
  const rows = at < 0 ? DEFAULT_ROWS : Number(process.argv[at + 1]);
  if (!Number.isSafeInteger(rows) || rows < 1) throw new Error("--rows takes a whole number.");
  return rows;
}

/** As functions are bundled, so that the memory of what they leave out is not counted. */
const bundleChild = (outfile: string) =>
  build({
    entryPoints: [fileURLToPath(new URL("child.ts", import.meta.url))],
    outfile,
    bundle: true,
    minify: true,
    format: "esm",
    platform: "node",
    mainFields: ["module", "main"],
    logLevel: "error",
    plugins: [withSubstitutes, argon2Beside, withoutSideEffects],
    banner: {
      js: 'import{createRequire as __requireOf}from"node:module";const require=__requireOf(import.meta.url);',
    },
  });

async function measure(
  folder: string,
  child: string,
  campaignId: string,
  rows: number,
): Promise<Figures> {
  const platform = createPlatform({ ...onTable, ...onObjects });
  await fillRequests(platform.config.table, campaignId, rows);
  await putCampaign(platform.table, campaignId);
  const actor = { id: SPONSOR, role: "sponsor" as const, name: "Meridian Skin" };
  const ctx: Ctx = { actor, now: new Date(), platform, requestId: "bench" };
  const { id } = await startExport(ctx, { kind: "ad-requests", campaignId });
  const read = await run(child, "read", campaignId);
  const write = await run(child, "write", id);
  const answer = await getExport(ctx, id);
  const row = await platform.table.get(Exports, { id });
  const file = join(folder, BUCKET, `${row?.objectKey}._S3rver_object`);
  const sameFile =
    answer.status === "ready" &&
    answer.rows === rows &&
    (await hashOf(createReadStream(file))) === (await hashOf(expectedFile(campaignId, rows)));
  return { read, write: { ...write, rows: answer.rows }, sameFile };
}

async function hashOf(pieces: AsyncIterable<Uint8Array> | Iterable<string>): Promise<string> {
  const hash = createHash("sha256");
  for await (const piece of pieces) hash.update(piece);
  return hash.digest("hex");
}

async function run(child: string, mode: string, id: string): Promise<Took> {
  const { NODE_OPTIONS: _, ...inherited } = process.env;
  const env = { ...inherited, NODE_ENV: "production" };
  const { stdout } = await promisify(execFile)(process.execPath, [child, mode, id], { env });
  return JSON.parse(stdout) as Took;
}

const perSecond = ({ rows, seconds }: Took) => rows / seconds;
const mega = (value: number) => `${value.toFixed(0)} MB`;

function lines(rows: number, few: Figures, many: Figures): Measure[] {
  const command = `npm run bench -- --only exports${rows === DEFAULT_ROWS ? "" : ` --rows ${rows}`}`;
  const count = rows.toLocaleString("en");
  const ratio = perSecond(many.write) / perSecond(many.read);
  const growth = many.write.peakMB / few.write.peakMB;
  return [
    {
      area: `export of ${count} rows, peak RSS`,
      target: `≤ ${MOST_MB} MB`,
      figure: `${mega(many.write.peakMB)} (reading alone ${mega(many.read.peakMB)})`,
      command,
      pass: many.write.peakMB <= MOST_MB,
    },
    {
      area: "export, peak RSS against a fifth of the rows",
      target: `≤ ${FLAT}×`,
      figure: `${growth.toFixed(2)}× (${mega(few.write.peakMB)})`,
      command,
      pass: growth <= FLAT,
    },
    {
      area: "export against reading the table alone",
      target: `≥ ${LEAST_OF_READING}×`,
      figure: `${ratio.toFixed(2)}× (${perSecond(many.write).toFixed(0)} rows/s against ${perSecond(many.read).toFixed(0)})`,
      command,
      pass: ratio >= LEAST_OF_READING,
    },
    {
      area: "export, rows and SHA-256 as computed apart",
      target: "the same",
      figure: few.sameFile && many.sameFile ? `${count} rows, the same` : "another file",
      command,
      pass: few.sameFile && many.sameFile,
    },
  ];
}
