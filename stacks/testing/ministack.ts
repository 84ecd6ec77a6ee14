import { execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { request as plain } from "node:http";
import { request as secure } from "node:https";
import { type AddressInfo, createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { root, run } from "../commands/run.ts";

/** The second cloud and the Node of Lambda's runtime, each at one version. */
const MINISTACK = "1.5.33";
const NODE = "24.9.0";
const CACHE = join(root, ".cache");
const START_MS = 90_000;

export interface SecondCloud {
  endpoint: string;
  /** What lets the SDK, the CDK and Node find and trust it. */
  variables: Record<string, string>;
  certificate: Buffer;
  log: string;
  stop(): Promise<void>;
}

/**
 * Installs MiniStack once and starts it empty, on loopback. Guarded, it answers by TLS and IAM is in
 * force: roles and bucket policies mean there what they mean in AWS.
 *
 * @param variables beside its own that its functions find in their surroundings.
 * @throws with what is missing where it cannot run.
 */
export async function startMiniStack(
  variables: Record<string, string>,
  port: number,
  { guarded = true } = {},
): Promise<SecondCloud> {
  const [program, node] = [await installMiniStack(), await installNode()];
  const home = join(CACHE, guarded ? "ministack-guarded" : "ministack-open");
  rmSync(home, { recursive: true, force: true });
  mkdirSync(join(home, "tmp"), { recursive: true });
  // Below this folder Node starts programs of the emulator, which are no modules as ours are.
  writeFileSync(join(home, "package.json"), '{ "type": "commonjs" }\n');
  const log = join(home, "log.txt");
  const out = openSync(log, "w");
  const child = spawn(program, [], {
    cwd: home,
    stdio: ["ignore", out, out],
    env: {
      HOME: home,
      TMPDIR: join(home, "tmp"),
      PATH: [dirname(node), process.env.PATH].join(delimiter),
      ...(guarded && { AUTH: "true", USE_SSL: "1" }),
      BIND_HOST: "127.0.0.1",
      GATEWAY_PORT: String(port),
      MINISTACK_REGION: REGION,
      LAMBDA_EXECUTOR: "local",
      IOT_MTLS_ENABLED: "0",
      ...variables,
    },
  });
  const endpoint = `${guarded ? "https" : "http"}://127.0.0.1:${port}`;
  const file = join(home, "tmp/ministack-tls/server.crt");
  const ended = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  const certificate = guarded ? file : undefined;
  await untilReady(endpoint, certificate, () => child.exitCode !== null, log);
  return {
    endpoint,
    log,
    certificate: certificate ? readFileSync(certificate) : Buffer.alloc(0),
    variables: {
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: REGION,
      AWS_DEFAULT_REGION: REGION,
      AWS_ACCESS_KEY_ID: "test",
      AWS_SECRET_ACCESS_KEY: "test",
      ...(certificate && { AWS_CA_BUNDLE: certificate, NODE_EXTRA_CA_CERTS: certificate }),
      AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: "true",
    },
    async stop() {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

const REGION = "us-east-1";

async function untilReady(
  endpoint: string,
  certificate: string | undefined,
  hasEnded: () => boolean,
  log: string,
): Promise<void> {
  const isReady = () =>
    new Promise<boolean>((resolve) => {
      if (certificate && !existsSync(certificate)) return resolve(false);
      const ca = certificate && readFileSync(certificate);
      const ask = certificate ? secure : plain;
      ask(`${endpoint}/_ministack/health`, { ca }, (answer) => {
        answer.resume();
        resolve(answer.statusCode === 200);
      })
        .on("error", () => resolve(false))
        .end();
    });
  for (const end = Date.now() + START_MS; !(await isReady()); ) {
    if (hasEnded() || Date.now() > end) {
      throw new Error(`MiniStack did not start:\n${readFileSync(log, "utf8").slice(-2000)}`);
    }
    await new Promise((next) => setTimeout(next, 250));
  }
}

/** A port that nobody has. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

async function installMiniStack(): Promise<string> {
  const folder = join(CACHE, `ministack-${MINISTACK}`);
  const bin = join(folder, process.platform === "win32" ? "Scripts" : "bin");
  const program = join(bin, "ministack");
  if (existsSync(program)) return program;
  requireProgram("openssl", ["version"], "OpenSSL, which makes the second cloud's certificate");
  const python = findPython();
  await run(python, ["-m", "venv", folder], { quiet: true });
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
  await run(join(bin, "python"), [...pip, `ministack==${MINISTACK}`], { quiet: true });
  return program;
}

function findPython(): string {
  const probe = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))";
  for (const name of [
    "python3",
    "python",
    "python3.13",
    "python3.12",
    "python3.11",
    "python3.10",
  ]) {
    try {
      execFileSync(name, ["-c", probe], { stdio: "ignore" });
      return name;
    } catch {
      // Not there, or too old: the next one.
    }
  }
  throw new Error("The second cloud needs Python 3.10 or newer, with venv; none was found.");
}

function requireProgram(name: string, args: string[], what: string): void {
  try {
    execFileSync(name, args, { stdio: "ignore" });
  } catch {
    throw new Error(`${name} was not found: ${what}.`);
  }
}

/** The Node that Lambda runs the functions with, from the registry. */
async function installNode(): Promise<string> {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = join(CACHE, `node-${NODE}`);
  const program = join(folder, "node_modules", name, "bin/node");
  if (existsSync(program)) return program;
  mkdirSync(folder, { recursive: true });
  const how = ["--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
  await run("npm", ["install", "--prefix", folder, ...how, `${name}@${NODE}`], { quiet: true });
  return program;
}
