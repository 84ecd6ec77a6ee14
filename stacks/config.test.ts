import { expect, test } from "vitest";
import { readConfig } from "./config.ts";
import { VARIABLES } from "./testing/templates.ts";

const where = { account: "1", region: "us-east-1", bundles: "none" };
const problems = (stage: string, variables: Record<string, string>, region = "us-east-1") => {
  try {
    readConfig(stage, variables, { ...where, region });
    return [];
  } catch (error) {
    return (error as Error).message.split("\n");
  }
};

test("a stage is brought up with what it needs, and dev needs a sender alone", () => {
  expect(problems("prod", VARIABLES)).toEqual([]);
  expect(problems("dev", { TANDEM_MAIL_FROM: "hello@example.com" })).toEqual([]);
});

test("everything that is missing is named at once, before anything is built", () => {
  expect(problems("prod", {})).toEqual([
    "TANDEM_MAIL_FROM is not set.",
    "TANDEM_DOMAIN is not set.",
    "TANDEM_ALARM_MAIL is not set.",
    "TANDEM_ADMIN_EMAIL is not set.",
    "TANDEM_MONTHLY_BUDGET_USD is not set.",
    "TANDEM_SES_RATE is not set.",
  ]);
  expect(problems("production", VARIABLES)).toEqual([
    'There is no stage "production"; there are dev, staging, prod.',
  ]);
});

test("what CloudFront takes from one region only is refused elsewhere", () => {
  const elsewhere = problems("prod", VARIABLES, "eu-central-1");
  expect(elsewhere.map((line) => line.split(" ")[0])).toEqual([
    "TANDEM_CERTIFICATE_ARN",
    "TANDEM_FIREWALL_RATE",
  ]);
});

test("a value that is none is told of", () => {
  const wrong = { ...VARIABLES, TANDEM_SES_RATE: "fast", TANDEM_MAIL_FROM: "Tandem" };
  expect(problems("prod", wrong)).toEqual([
    "TANDEM_MAIL_FROM holds no mail address.",
    "TANDEM_SES_RATE is no positive number.",
  ]);
});
