import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { join, relative } from "node:path";
import { logIn, registerInfluencer } from "../../packages/journeys/src/harness/client.ts";
import { cdk, root, run } from "../commands/run.ts";

const FOLDER = join(root, ".cache/before");
/** Builds a stage; a commit without it cannot be built here. */
const BUILD = "stacks/bin/build.ts";

const git = (...args: string[]): string =>
  execFileSync("git", args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] })
    .toString()
    .trim();

/** Which commit the stage is upgraded from: the one before this one, or the one that is named. */
export const commitBefore = (): string => process.env.TANDEM_UPGRADE_FROM ?? "HEAD~1";

/** Why the commit before cannot be deployed here, or undefined when it can. */
export function whyNotBefore(): string | undefined {
  try {
    git("cat-file", "-e", `${commitBefore()}:${BUILD}`);
    return undefined;
  } catch {
    return `${commitBefore()} is not in this clone, or has no stacks yet`;
  }
}

/** Deploys a stage as the commit before has it, from a folder of its own with what is installed here. */
export async function deployBefore(stage: string): Promise<void> {
  rmSync(FOLDER, { recursive: true, force: true });
  git("worktree", "prune");
  git("worktree", "add", "--detach", FOLDER, commitBefore());
  try {
    link("");
    for (const part of ["web", "stacks", ...packagesIn(FOLDER)]) link(part);
    await run(process.execPath, ["--import", "tsx", join(FOLDER, BUILD), stage], {
      cwd: FOLDER,
      quiet: true,
    });
    const args = ["--all", "--require-approval", "never", "--progress", "events"];
    await cdk(["deploy", "-a", join(FOLDER, ".sst/dist"), ...args], { quiet: true });
  } finally {
    git("worktree", "remove", "--force", FOLDER);
  }
}

const packagesIn = (folder: string): string[] =>
  readdirSync(join(folder, "packages")).map((name) => `packages/${name}`);

/** What is installed for a part of the project, with our own packages as that commit has them. */
function link(part: string): void {
  const installed = join(root, part, "node_modules");
  if (!existsSync(installed)) return;
  const into = join(FOLDER, part, "node_modules");
  mkdirSync(into, { recursive: true });
  for (const name of readdirSync(installed)) {
    if (name !== "@tandem") symlinkSync(join(installed, name), join(into, name));
  }
  if (part !== "") return;
  mkdirSync(join(into, "@tandem"));
  for (const path of [...packagesIn(FOLDER), "web"]) {
    const at = join(into, "@tandem", path.replace("packages/", ""));
    symlinkSync(relative(join(into, "@tandem"), join(FOLDER, path)), at);
  }
}

/** Writes something that has to outlive an upgrade, and returns what looks whether it did. */
export async function leaveSomething(url: string): Promise<(url: string) => Promise<void>> {
  // Of a kind that no journey looks for.
  const before = await registerInfluencer(url, "before", {
    category: "gaming",
    niche: "speedrunning",
    location: { country: "PT", city: "Porto" },
  });
  const profile = (await before.get("/me")).body.profile;
  return async (later) => {
    const after = await logIn(later, before.username);
    const kept = (await after.get("/me")).body;
    if (kept.id !== before.id || JSON.stringify(kept.profile) !== JSON.stringify(profile)) {
      throw new Error(`Who registered before the upgrade is not the same: ${JSON.stringify(kept)}`);
    }
    // What is signed before an upgrade is believed after it.
    if ((await before.get("/me")).status !== 200) throw new Error("The upgrade ended sessions.");
  };
}
