import { CloudFormationClient, ListStacksCommand } from "@aws-sdk/client-cloudformation";
import { LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { ListBucketsCommand, S3Client } from "@aws-sdk/client-s3";
import { ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";

/** What of this name an account still holds: stacks, buckets, queues, functions. */
export async function leftovers(prefix: string): Promise<string[]> {
  const [formation, s3, sqs, lambda] = [
    new CloudFormationClient(),
    new S3Client({ forcePathStyle: true }),
    new SQSClient(),
    new LambdaClient(),
  ];
  const { StackSummaries = [] } = await formation.send(new ListStacksCommand({}));
  const { Buckets = [] } = await s3.send(new ListBucketsCommand({}));
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: prefix }));
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  for (const client of [formation, s3, sqs, lambda]) client.destroy();
  return [
    ...StackSummaries.filter(({ StackStatus }) => StackStatus !== "DELETE_COMPLETE").map(
      ({ StackName }) => StackName,
    ),
    ...Buckets.map(({ Name }) => Name),
    ...QueueUrls,
    ...Functions.map(({ FunctionName }) => FunctionName),
  ].filter((name): name is string => name?.includes(prefix) ?? false);
}
