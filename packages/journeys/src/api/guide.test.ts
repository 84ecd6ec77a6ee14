import { execFile } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { PASSWORD, registerInfluencer, registerSponsor, until } from "../harness/client.ts";
import { apiCloud } from "../harness/cloud.ts";

const run = promisify(execFile);
const here = apiCloud();

/** The examples of the guide, as a reader would copy them. */
function examples(language: string): string[] {
  const guide = readFileSync(new URL("../../../../docs/api.md", import.meta.url), "utf8");
  return [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, "g"))].map(
    ([, code = ""]) => code,
  );
}

/** Two people of the category that the examples look in, found by search. */
async function surroundings() {
  const sponsor = await registerSponsor(here.url, "guide");
  const travels = { category: "travel", niche: "hiking" };
  const influencer = await registerInfluencer(here.url, "first", travels);
  await registerInfluencer(here.url, "second", travels);
  await until(
    () => sponsor.get("/influencers?category=travel"),
    ({ body }) => body.items.length >= 2,
  );
  return {
    ...process.env,
    TANDEM: `${here.url}/api`,
    SPONSOR: sponsor.username,
    INFLUENCER: influencer.username,
    PASSWORD,
  };
}

const hasCurl = await run("curl", ["--version"]).then(
  () => true,
  () => false,
);

test.skipIf(!hasCurl)("the example with curl does what the guide says", async () => {
  const [, script = ""] = examples("sh");
  const { stdout } = await run("sh", ["-c", script], { env: await surroundings() });
  expect(stdout.trim().split("\n")).toEqual(["pending", "campaign.over_budget", "10000"]);
});

test("the example with the typed client does what the guide says", async () => {
  const [code = ""] = examples("ts");
  // Inside of the project, where it finds the client as a reader's file would.
  const folder = fileURLToPath(new URL("../../node_modules/.guide", import.meta.url));
  mkdirSync(folder, { recursive: true });
  try {
    writeFileSync(`${folder}/example.mts`, code);
    const { stdout } = await run(process.execPath, ["--import", "tsx", `${folder}/example.mts`], {
      env: await surroundings(),
    });
    const lines = stdout.trim().split("\n");
    expect(lines.slice(0, 2)).toEqual(["409 ad_request.stale_offer", "held"]);
    expect(lines.slice(2, 5)).toEqual(["offered", "countered", "accepted"]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
