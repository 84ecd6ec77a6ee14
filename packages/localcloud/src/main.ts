import { startLocalcloud } from "./cloud.ts";
import { outsideFrom } from "./environment.ts";
import { reason } from "./log.ts";
import { StartProblem } from "./start-problem.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What `npm start` runs: the whole cloud, configured by the environment, until it is interrupted. */
async function main(): Promise<void> {
  const demo = process.argv.includes("--demo");
  const cloud = await startLocalcloud({
    port: Number(process.env.PORT ?? 3000),
    data: process.env.TANDEM_DATA ?? (demo ? ".data/demo" : ".data"),
    adminPassword: process.env.TANDEM_ADMIN_PASSWORD,
    outside: outsideFrom(process.env),
    // Filled in where this file itself is compiled.
    compiled: process.env.TANDEM_COMPILED,
  });
  let since: number | undefined;
  const stop = () => {
    // npm passes on an interrupt that the terminal has sent already; a later one is impatience.
    if (since !== undefined && performance.now() - since > 1_000) process.exit(1);
    if (since !== undefined) return;
    since = performance.now();
    void cloud.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (cloud.adminPassword)
    print(`The admin is "admin", the password (shown only now): ${cloud.adminPassword}`);
  if (demo) for (const line of await cloud.demo()) print(line);
  print(`Mails go to ${cloud.url}/_local/mail`);
  print(`Tandem is ready at ${cloud.url}`);
}

main().catch((error: unknown) => {
  const said = error instanceof StartProblem ? error.message : reason(error);
  process.stderr.write(`${said}\n`);
  process.exit(1);
});
