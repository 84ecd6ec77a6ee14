import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { BucketName, QueueName, Uses } from "./uses.ts";

/** Where what functions use is found, as far as it is known where a function is made. */
export interface Reachable {
  table: { name: string; arn: string; indexArns: readonly string[] };
  bus: { name: string; arn: string };
  secret: { name: string; arn: string };
  mail: { identityArn: string; configurationSet: string; configurationSetArn: string };
  buckets: Record<BucketName, { name: string; arn: string }>;
  queues: Partial<Record<QueueName, { url: string; arn: string }>>;
}

const allow = (actions: string[], resources: readonly string[]): PolicyStatement =>
  new PolicyStatement({ actions, resources: [...resources] });

/** The statements of a role that allow these uses. None of them has a wildcard but where it says why. */
export function statementsFor(
  uses: Uses,
  { table, bus, secret, mail, buckets, queues }: Reachable,
) {
  const statements: PolicyStatement[] = [];
  if (uses.table) {
    statements.push(
      allow(
        [
          "dynamodb:BatchGetItem",
          "dynamodb:ConditionCheckItem",
          "dynamodb:DeleteItem",
          "dynamodb:GetItem",
          "dynamodb:PutItem",
          "dynamodb:UpdateItem",
        ],
        [table.arn],
      ),
      allow(["dynamodb:Query"], [table.arn, ...table.indexArns]),
    );
  }
  if (uses.bus) statements.push(allow(["events:PutEvents"], [bus.arn]));
  if (uses.secrets) statements.push(allow(["secretsmanager:GetSecretValue"], [secret.arn]));
  if (uses.mail) {
    statements.push(allow(["ses:SendEmail"], [mail.identityArn, mail.configurationSetArn]));
  }
  if (uses.texts) {
    // Telephone numbers have no ARN; what is named here is every topic, and none of them is meant.
    statements.push(
      new PolicyStatement({ actions: ["sns:Publish"], notResources: ["arn:aws:sns:*:*:*"] }),
    );
  }
  const sends = sentTo(uses, queues).flatMap((name) => queues[name]?.arn ?? []);
  // AWS takes the first for batches too; clouds that go by the name of the call ask for the second.
  const sending = ["sqs:SendMessage", "sqs:SendMessageBatch"];
  if (sends.length > 0) statements.push(allow(sending, sends));
  for (const name of uses.reads ?? []) {
    // Without leave to list, S3 says 403 of an object that is not there, where code reads 404.
    statements.push(allow(["s3:ListBucket"], [buckets[name].arn]));
    // Keys are made while it runs.
    statements.push(allow(["s3:GetObject"], [`${buckets[name].arn}/*`]));
  }
  for (const name of uses.writes ?? []) {
    statements.push(allow(["s3:AbortMultipartUpload", "s3:PutObject"], [`${buckets[name].arn}/*`]));
  }
  for (const name of uses.removes ?? []) {
    statements.push(
      allow(["s3:AbortMultipartUpload", "s3:DeleteObject"], [`${buckets[name].arn}/*`]),
    );
  }
  return statements;
}

/** The queues that a function puts messages on. */
export const sentTo = ({ sends = [] }: Uses, queues: Reachable["queues"]): QueueName[] =>
  sends === "every queue" ? (Object.keys(queues) as QueueName[]) : [...sends];
