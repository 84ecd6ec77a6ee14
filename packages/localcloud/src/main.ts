import { startLocalcloud } from "./cloud.ts";
import { reason } from "./log.ts";

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** What `npm start` runs: the whole cloud, configured by the environment, until it is interrupted. */
async function main(): Promise<void> {
  const cloud = await startLocalcloud({
    port: Number(process.env.PORT ?? 3000),
    data: process.env.TANDEM_DATA ?? ".data",
    adminPassword: process.env.TANDEM_ADMIN_PASSWORD,
    dynamodb: process.env.AWS_ENDPOINT_URL_DYNAMODB,
  });
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1);
    stopping = true;
    void cloud.stop().then(() => process.exit(0));
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  if (cloud.adminPassword)
    print(`The admin is "admin", the password (shown only now): ${cloud.adminPassword}`);
  if (process.argv.includes("--demo")) for (const line of await cloud.demo()) print(line);
  print(`Mails go to ${cloud.url}/_local/mail`);
  print(`Tandem is ready at ${cloud.url}`);
}

main().catch((error: unknown) => {
  process.stderr.write(`${reason(error)}\n`);
  process.exit(1);
});
