import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { CloudFrontClient, CreateInvalidationCommand } from "@aws-sdk/client-cloudfront";
import { InvokeCommand, LambdaClient } from "@aws-sdk/client-lambda";
import { GetEmailIdentityCommand, SESv2Client } from "@aws-sdk/client-sesv2";
import { build } from "./build.ts";
import { outputsOf } from "./outputs.ts";
import { assembly, buildFolder, cdk, print, root, stageFrom } from "./run.ts";
import { uploadMaps, uploadSite } from "./upload.ts";

/** Builds a stage and brings it up, app and first admin included. */
export async function deploy(args: readonly string[]): Promise<void> {
  const stage = stageFrom(args);
  await build(stage);
  await deployStacks();
  await finish(stage);
}

/** What was built, to CloudFormation; stacks that are as they were stay untouched. */
export const deployStacks = ({ quiet = false } = {}): Promise<string> =>
  cdk(["deploy", "-a", assembly, "--all", "--require-approval", "never", "--progress", "events"], {
    quiet,
  });

/** What follows the stacks: the web app's files, source maps, the first admin, and what is left to do by hand. */
export async function finish(stage: string): Promise<void> {
  const [site, api, watch] = await Promise.all(
    ["site", "api", "watch"].map((name) => outputsOf(`tandem-${stage}-${name}`)),
  );
  const { FilesBucket = "", DistributionId = "", Url = "" } = site ?? {};
  const { written } = await uploadSite(join(root, "web/dist"), FilesBucket);
  print(`${written.length} files of the web app are new.`);
  if (written.length > 0) await invalidate(DistributionId, written);
  await uploadMaps(join(buildFolder, "maps"), watch?.MapsBucket ?? "", version());
  await makeAdmin(api?.BootstrapFunction ?? "");
  await tellRecords(site ?? {});
  print(`Tandem is at ${Url}`);
}

/** Hashed files are never asked for anew; the rest is. */
async function invalidate(DistributionId: string, written: readonly string[]): Promise<void> {
  const paths = written.filter((key) => !key.startsWith("assets/")).map((key) => `/${key}`);
  if (paths.length === 0) return;
  const client = new CloudFrontClient();
  await client.send(
    new CreateInvalidationCommand({
      DistributionId,
      InvalidationBatch: {
        CallerReference: String(Date.now()),
        Paths: { Quantity: paths.length, Items: paths },
      },
    }),
  );
  client.destroy();
}

/** Made once; a password that is not given is made up and told of here. */
async function makeAdmin(FunctionName: string): Promise<void> {
  const client = new LambdaClient();
  const adminPassword = process.env.TANDEM_ADMIN_PASSWORD;
  const { FunctionError, Payload } = await client.send(
    new InvokeCommand({ FunctionName, Payload: JSON.stringify({ adminPassword }) }),
  );
  client.destroy();
  const answer = Buffer.from(Payload ?? []).toString();
  if (FunctionError) throw new Error(`The first admin could not be made: ${answer}`);
  const { password } = JSON.parse(answer) as { password?: string };
  if (password) print(`The admin is "admin", the password (shown only now): ${password}`);
}

/** The records that are to be made by hand, where Route 53 does not hold the domains. */
async function tellRecords(site: Record<string, string>): Promise<void> {
  const domain = process.env.TANDEM_DOMAIN;
  if (domain && !process.env.TANDEM_HOSTED_ZONE_ID) {
    print(`To be set in the DNS: ${domain} CNAME ${site.DistributionName}`);
  }
  if (process.env.TANDEM_MAIL_HOSTED_ZONE_ID) return;
  const mailDomain = /@([\w.-]+)/.exec(process.env.TANDEM_MAIL_FROM ?? "")?.[1];
  const client = new SESv2Client();
  const identity = await client.send(new GetEmailIdentityCommand({ EmailIdentity: mailDomain }));
  client.destroy();
  if (identity.VerifiedForSendingStatus) return;
  for (const token of identity.DkimAttributes?.Tokens ?? []) {
    print(
      `To be set in the DNS: ${token}._domainkey.${mailDomain} CNAME ${token}.dkim.amazonses.com`,
    );
  }
  const region = process.env.AWS_REGION;
  print(`To be set in the DNS: mail.${mailDomain} MX 10 feedback-smtp.${region}.amazonses.com`);
  print(`To be set in the DNS: mail.${mailDomain} TXT "v=spf1 include:amazonses.com ~all"`);
  print(`To be set in the DNS: _dmarc.${mailDomain} TXT "v=DMARC1; p=quarantine"`);
}

/** The commit that is deployed, or the time where there is none. */
function version(): string {
  try {
    const args = ["rev-parse", "--short=12", "HEAD"];
    return execFileSync("git", args, { cwd: root, stdio: ["ignore", "pipe", "ignore"] })
      .toString()
      .trim();
  } catch {
    return new Date().toISOString();
  }
}
