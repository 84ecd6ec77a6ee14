/** What can be deployed: `dev` is thrown away, `staging` and `prod` keep their data. */
export const STAGES = ["dev", "staging", "prod"] as const;
export type Stage = (typeof STAGES)[number];

/** Everything that differs between one deployment and another. */
export interface Config {
  stage: Stage;
  /** Begins the name of whatever has one: `tandem-prod`. */
  prefix: string;
  account: string;
  region: string;
  /** Folder with a bundle for each function, as `npm run bundle` makes it. */
  bundles: string;
  /** What functions run on: `arm64` in AWS, the host's own in an emulator. */
  architecture: "arm64" | "x64";
  /** Data outlives its stack and cannot be deleted by a slip. */
  keepsData: boolean;
  logDays: 7 | 30 | 90;
  /** How long the bus can replay events; 0 keeps none. */
  archiveDays: number;
  /** Requests a second that the API takes on average, and at once. */
  throttle: { perSecond: number; burst: number };
  /** Where the app is; absent is the address that CloudFront gives. */
  domain?: Domain;
  mail: Mail;
  texts: { senderId?: string; originationNumber?: string };
  /** Whom alarms are mailed to. */
  alarmMail?: string;
  monthlyBudgetUsd?: number;
  /** Requests from one address in five minutes that the firewall lets through; absent is no firewall. */
  firewallRate?: number;
  /** Mail address of the first admin. */
  adminMail?: string;
  /** Settings of the product that a stage may change, by the variable that the functions read. */
  settings: Record<string, string>;
}

export interface Domain {
  name: string;
  /** Its zone in Route 53; where absent, records are made by hand from the stack's outputs. */
  hostedZoneId?: string;
  /** In us-east-1, where CloudFront looks for it; made by the stack where it can be. */
  certificateArn?: string;
}

export interface Mail {
  /** `Tandem <hello@example.com>` */
  from: string;
  /** `example.com` */
  domain: string;
  /** Zone of that domain in Route 53; where absent, records are made by hand. */
  hostedZoneId?: string;
  /** What SES grants this account a second. */
  perSecond: number;
}

type Variables = Readonly<Record<string, string | undefined>>;

const PRODUCT = [
  "TANDEM_OFFER_HOURS",
  "TANDEM_FEE_BASIS_POINTS",
  "TANDEM_REGISTRATIONS_PER_HOUR",
  "TANDEM_REQUESTS_PER_MINUTE",
  "TANDEM_LOG_LEVEL",
];

const BY_STAGE = {
  dev: { keepsData: false, logDays: 7, archiveDays: 0, perSecond: 50 },
  staging: { keepsData: true, logDays: 30, archiveDays: 7, perSecond: 200 },
  prod: { keepsData: true, logDays: 90, archiveDays: 90, perSecond: 2_000 },
} as const;

/** The values that a stage cannot do without, beside those that it always needs. */
const DEMANDED: Record<Stage, readonly string[]> = {
  dev: [],
  staging: ["TANDEM_DOMAIN", "TANDEM_ALARM_MAIL", "TANDEM_ADMIN_EMAIL"],
  prod: [
    "TANDEM_DOMAIN",
    "TANDEM_ALARM_MAIL",
    "TANDEM_ADMIN_EMAIL",
    "TANDEM_MONTHLY_BUDGET_USD",
    "TANDEM_SES_RATE",
  ],
};

/** CloudFront takes certificates and firewalls from this region only. */
const EDGE = "us-east-1";

/**
 * What is to be deployed, from the variables of whoever deploys.
 *
 * @throws one error that names everything that is missing or wrong, before anything is built.
 */
export function readConfig(
  stage: string,
  variables: Variables,
  where: { account: string; region: string; bundles: string },
): Config {
  if (!isStage(stage)) {
    throw new Error(`There is no stage "${stage}"; there are ${STAGES.join(", ")}.`);
  }
  const problems: string[] = [];
  const given = (name: string) => variables[name]?.trim() || undefined;
  for (const name of ["TANDEM_MAIL_FROM", ...DEMANDED[stage]]) {
    if (!given(name)) problems.push(`${name} is not set.`);
  }
  const number = (name: string): number | undefined => {
    const text = given(name);
    if (text === undefined) return undefined;
    if (!(Number(text) > 0)) problems.push(`${name} is no positive number.`);
    return Number(text);
  };

  const from = given("TANDEM_MAIL_FROM") ?? "";
  const mailDomain = /@([\w.-]+\.\w+)>?$/.exec(from)?.[1];
  if (from && !mailDomain) problems.push("TANDEM_MAIL_FROM holds no mail address.");
  const domain = given("TANDEM_DOMAIN");
  const certificateArn = given("TANDEM_CERTIFICATE_ARN");
  const hostedZoneId = given("TANDEM_HOSTED_ZONE_ID");
  const firewallRate = number("TANDEM_FIREWALL_RATE");
  if (domain && !certificateArn && !(where.region === EDGE && hostedZoneId)) {
    problems.push(
      `TANDEM_CERTIFICATE_ARN is not set: a certificate for ${domain} can be made only in ${EDGE}` +
        " and with TANDEM_HOSTED_ZONE_ID.",
    );
  }
  if (firewallRate && where.region !== EDGE) {
    problems.push(`TANDEM_FIREWALL_RATE works in ${EDGE} only.`);
  }
  const architecture = given("TANDEM_ARCHITECTURE") ?? "arm64";
  if (architecture !== "arm64" && architecture !== "x64") {
    problems.push("TANDEM_ARCHITECTURE is neither arm64 nor x64.");
  }
  const monthlyBudgetUsd = number("TANDEM_MONTHLY_BUDGET_USD");
  const perSecond = number("TANDEM_SES_RATE") ?? 1;
  if (problems.length > 0) throw new Error(problems.join("\n"));

  const { keepsData, logDays, archiveDays, perSecond: requests } = BY_STAGE[stage];
  return {
    stage,
    prefix: `tandem-${stage}`,
    ...where,
    architecture: architecture as Config["architecture"],
    keepsData,
    logDays,
    archiveDays,
    throttle: { perSecond: requests, burst: 2 * requests },
    ...(domain && { domain: { name: domain, hostedZoneId, certificateArn } }),
    mail: {
      from,
      domain: mailDomain ?? "",
      hostedZoneId: given("TANDEM_MAIL_HOSTED_ZONE_ID"),
      perSecond,
    },
    texts: {
      senderId: given("TANDEM_SMS_SENDER_ID"),
      originationNumber: given("TANDEM_SMS_ORIGINATION_NUMBER"),
    },
    alarmMail: given("TANDEM_ALARM_MAIL"),
    monthlyBudgetUsd,
    firewallRate,
    adminMail: given("TANDEM_ADMIN_EMAIL"),
    settings: Object.fromEntries(
      PRODUCT.flatMap((name) => {
        const value = given(name);
        return value ? [[name, value]] : [];
      }),
    ),
  };
}

const isStage = (stage: string): stage is Stage => STAGES.some((one) => one === stage);

/** The bucket behind a name of the wiring: known before it is made, because the site's policy names it. */
export const bucketOf = ({ prefix, account, region }: Config, name: string): string =>
  `${prefix}-${name}-${account}-${region}`;

/** Where the browser loads from and uploads to. */
export const bucketOrigin = (config: Config, name: string): string =>
  `https://${bucketOf(config, name)}.s3.${config.region}.amazonaws.com`;
