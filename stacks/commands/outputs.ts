import { CloudFormationClient, DescribeStacksCommand } from "@aws-sdk/client-cloudformation";

/** What a stack says of itself when it is deployed. */
export async function outputsOf(stackName: string): Promise<Record<string, string>> {
  const client = new CloudFormationClient();
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName: stackName }));
  client.destroy();
  return Object.fromEntries(
    (Stacks[0]?.Outputs ?? []).map(({ OutputKey = "", OutputValue = "" }) => [
      OutputKey,
      OutputValue,
    ]),
  );
}
