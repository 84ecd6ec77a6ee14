import { buckets, table } from "@tandem/functions/wiring";
import { CfnOutput, RemovalPolicy, Stack, type StackProps } from "aws-cdk-lib";
import {
  AttributeType,
  Billing,
  StreamViewType,
  TableEncryptionV2,
  TableV2,
} from "aws-cdk-lib/aws-dynamodb";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { bucketOf, type Config } from "./config.ts";
import { TandemBucket } from "./constructs/bucket.ts";
import type { BucketName } from "./uses.ts";

/** What lasts: the table, the objects, the keys that sign sessions. */
export class DataStack extends Stack {
  readonly table: TableV2;
  readonly indexArns: string[];
  readonly buckets: Record<BucketName, IBucket>;
  readonly signingKeys: Secret;

  constructor(scope: Construct, id: string, { config, ...props }: StackProps & { config: Config }) {
    super(scope, id, props);
    const removalPolicy = config.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;

    const keys = (prefix: string) => ({
      partitionKey: { name: `${prefix}pk`, type: AttributeType.STRING },
      sortKey: { name: `${prefix}sk`, type: AttributeType.STRING },
    });
    const indexes = Array.from({ length: table.indexes }, (_, i) => `gsi${i + 1}`);
    this.table = new TableV2(this, "Table", {
      tableName: config.prefix,
      ...keys(""),
      globalSecondaryIndexes: indexes.map((indexName) => ({ indexName, ...keys(indexName) })),
      billing: Billing.onDemand(),
      encryption: TableEncryptionV2.dynamoOwnedKey(),
      dynamoStream: StreamViewType.NEW_IMAGE,
      timeToLiveAttribute: table.ttl,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      deletionProtection: config.keepsData,
      removalPolicy,
    });
    this.indexArns = indexes.map((name) => `${this.table.tableArn}/index/${name}`);

    this.buckets = Object.fromEntries(
      Object.entries<{ keepDays?: number }>(buckets).map(([name, { keepDays }]) => [
        name,
        new TandemBucket(this, `Bucket-${name}`, {
          bucketName: bucketOf(config, name),
          removalPolicy,
          keepDays,
          // Presigned addresses are what lets in here; who may use one is no matter of the page it is used on.
          uploadsFrom: config.domain ? `https://${config.domain.name}` : "*",
        }),
      ]),
    ) as unknown as Record<BucketName, IBucket>;

    for (const [name, { bucketName }] of Object.entries(this.buckets)) {
      new CfnOutput(
        this,
        `${name.replaceAll(/(?:^|-)(\w)/g, (_, first: string) => first.toUpperCase())}Bucket`,
        { value: bucketName },
      );
    }

    // The first key; changing keys makes it the previous one beside a new current one.
    this.signingKeys = new Secret(this, "SigningKeys", {
      secretName: `${config.prefix}/signing-keys`,
      description: "Sign sessions and links. Changed by: npm run rotate-keys",
      generateSecretString: {
        secretStringTemplate: JSON.stringify({ kid: "first" }),
        generateStringKey: "key",
        excludePunctuation: true,
        passwordLength: 64,
      },
      removalPolicy,
    });
  }
}
