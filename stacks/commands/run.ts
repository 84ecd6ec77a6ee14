import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The project's folder. */
export const root = fileURLToPath(new URL("../..", import.meta.url));
export const stacksFolder = join(root, "stacks");
/** What is built to be deployed: bundles, source maps, sizes. */
export const buildFolder = join(root, ".build");
/** The stacks as CloudFormation takes them. */
export const assembly = join(root, ".sst/dist");

type Variables = Record<string, string | undefined>;

interface Options {
  env?: Variables;
  cwd?: string;
  /** Say nothing unless it fails. */
  quiet?: boolean;
}

/**
 * Runs a program to its end and returns what it printed.
 *
 * @throws with what it printed when it fails.
 */
export async function run(command: string, args: string[], options: Options = {}): Promise<string> {
  const child = spawn(command, args, {
    cwd: options.cwd ?? stacksFolder,
    env: { ...process.env, ...options.env },
    stdio: ["ignore", "pipe", "pipe"],
    shell: process.platform === "win32",
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk;
      if (!options.quiet) process.stdout.write(chunk);
    });
  }
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", resolve);
  });
  if (code === 0) return output;
  throw new Error(
    `${command} ${args.join(" ")} ended with ${code}.${options.quiet ? `\n${output}` : ""}`,
  );
}

const bin = (name: string) => join(stacksFolder, "node_modules/.bin", name);

/** The CDK's tool: quiet about itself, asking nothing. */
export const cdk = (args: string[], options?: Options): Promise<string> =>
  run(bin("cdk"), [...args, "--no-color", "--no-notices", "--ci"], options);

export const sst = (args: string[], options: Options = {}): Promise<string> =>
  run(bin("sst"), args, { ...options, env: { SST_TELEMETRY_DISABLED: "1", ...options.env } });

/** Runs one of our own programs. */
export const tsx = (file: string, args: string[], options: Options = {}): Promise<string> =>
  run(process.execPath, ["--import", "tsx", join(root, file), ...args], { cwd: root, ...options });

export const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** The stage that `--stage` names; the variables of its file are read, those already set win. */
export function stageFrom(args: readonly string[]): string {
  const at = args.indexOf("--stage");
  const stage = at >= 0 ? args[at + 1] : args.find((one) => one.startsWith("--stage="))?.slice(8);
  if (!stage) throw new Error("Say which stage: -- --stage dev");
  const file = join(root, `.env.${stage}`);
  if (existsSync(file)) process.loadEnvFile(file);
  return stage;
}
