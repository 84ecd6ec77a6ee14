import { CloudWatchLogsClient, FilterLogEventsCommand } from "@aws-sdk/client-cloudwatch-logs";
import { LambdaClient, ListFunctionsCommand } from "@aws-sdk/client-lambda";
import { GetQueueAttributesCommand, ListQueuesCommand, SQSClient } from "@aws-sdk/client-sqs";

/** What shows in the logs that a role, a policy or a variable lacks something. */
const LACKING = /AccessDenied|not authorized to perform|is not set\.|was not given the engine/;

/**
 * What went wrong behind the journeys without failing one, as retries can hide it: refusals in the
 * functions' logs, and messages that nobody could work off.
 */
export async function wrongs(prefix: string): Promise<string[]> {
  const [logs, lambda, sqs] = [new CloudWatchLogsClient(), new LambdaClient(), new SQSClient()];
  const found: string[] = [];
  const { Functions = [] } = await lambda.send(new ListFunctionsCommand({}));
  for (const { FunctionName = "" } of Functions) {
    if (!FunctionName.startsWith(prefix)) continue;
    for await (const message of messagesOf(logs, `/aws/lambda/${FunctionName}`)) {
      if (LACKING.test(message)) found.push(`${FunctionName}: ${message.slice(0, 400)}`);
    }
  }
  const { QueueUrls = [] } = await sqs.send(new ListQueuesCommand({ QueueNamePrefix: prefix }));
  for (const QueueUrl of QueueUrls.filter((url) => url.endsWith("-dlq"))) {
    const { Attributes = {} } = await sqs.send(
      new GetQueueAttributesCommand({
        QueueUrl,
        AttributeNames: ["ApproximateNumberOfMessages", "ApproximateNumberOfMessagesNotVisible"],
      }),
    );
    const dead = Object.values(Attributes).reduce((sum, count) => sum + Number(count), 0);
    if (dead > 0) found.push(`${QueueUrl} holds ${dead} dead letters.`);
  }
  for (const client of [logs, lambda, sqs]) client.destroy();
  return [...new Set(found)];
}

async function* messagesOf(logs: CloudWatchLogsClient, logGroupName: string) {
  let nextToken: string | undefined;
  do {
    const page = await logs.send(new FilterLogEventsCommand({ logGroupName, nextToken }));
    for (const { message = "" } of page.events ?? []) yield message;
    nextToken = page.nextToken;
  } while (nextToken);
}
