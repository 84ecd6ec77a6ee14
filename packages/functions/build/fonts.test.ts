import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { FAMILIES } from "@tandem/mail/paper/fonts";
import { sampleReport } from "@tandem/mail/report/testing";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { copyFonts, fontsBeside } from "./fonts.ts";

const folder = mkdtempSync(join(tmpdir(), "tandem-fonts-"));

beforeAll(() => copyFonts(folder));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test("each family lies there with its licence", () => {
  expect(readdirSync(join(folder, "fonts"))).toEqual(FAMILIES.map(({ name }) => name).sort());
  for (const { name } of FAMILIES) {
    expect(existsSync(join(folder, "fonts", name, "LICENSE")), name).toBe(true);
  }
});

test("a bundle draws a report in every script without any package", async () => {
  const file = join(folder, "draw.mjs");
  await build({
    entryPoints: [fileURLToPath(import.meta.resolve("@tandem/mail/report"))],
    outfile: file,
    bundle: true,
    format: "esm",
    platform: "node",
    plugins: [fontsBeside],
    logLevel: "error",
    banner: {
      js: 'import{createRequire as __of}from"node:module";const require=__of(import.meta.url);',
    },
  });
  writeFileSync(join(folder, "report.json"), JSON.stringify(sampleReport(15)));
  const program = `
    import { readFileSync } from "node:fs";
    import { reportPdf } from "./draw.mjs";
    const pdf = await reportPdf(JSON.parse(readFileSync("report.json", "utf8")));
    process.stdout.write(Buffer.from(pdf.subarray(0, 8)).toString() + pdf.length);
  `;
  const args = ["--input-type=module", "-e", program];
  const out = execFileSync(process.execPath, args, { cwd: folder, encoding: "utf8" });
  const [, length] = /^%PDF-1\.7(\d+)$/.exec(out) ?? [];
  expect(Number(length)).toBeGreaterThan(50_000);
}, 60_000);
