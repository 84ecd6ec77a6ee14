import type { _Record, AttributeValue } from "@aws-sdk/client-dynamodb-streams";
import type {
  DynamoDBRecord,
  DynamoDBStreamEvent,
  AttributeValue as LambdaValue,
} from "aws-lambda";
import { names } from "../environment.ts";

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString("base64");

/** The SDK hands binary values over as bytes, the deployed runtime as base64. */
function value(from: AttributeValue): LambdaValue {
  if (from.B) return { B: base64(from.B) };
  if (from.BS) return { BS: from.BS.map(base64) };
  if (from.L) return { L: from.L.map(value) };
  if (from.M) return { M: image(from.M) };
  return from as LambdaValue;
}

const image = (from: Record<string, AttributeValue>): Record<string, LambdaValue> =>
  Object.fromEntries(Object.entries(from).map(([name, attribute]) => [name, value(attribute)]));

function record(arn: string, from: _Record): DynamoDBRecord {
  const change = from.dynamodb ?? {};
  return {
    eventID: from.eventID,
    eventName: from.eventName as DynamoDBRecord["eventName"],
    eventVersion: from.eventVersion,
    eventSource: "aws:dynamodb",
    awsRegion: names.region,
    eventSourceARN: arn,
    dynamodb: {
      ApproximateCreationDateTime: Math.floor(
        (change.ApproximateCreationDateTime ?? new Date()).getTime() / 1000,
      ),
      Keys: image(change.Keys ?? {}),
      ...(change.NewImage ? { NewImage: image(change.NewImage) } : {}),
      SequenceNumber: change.SequenceNumber,
      SizeBytes: change.SizeBytes,
      StreamViewType: change.StreamViewType,
    },
    ...(from.userIdentity
      ? {
          userIdentity: {
            type: from.userIdentity.Type ?? "",
            principalId: from.userIdentity.PrincipalId ?? "",
          },
        }
      : {}),
  };
}

/** The event that a function on the table's stream receives. */
export const streamEvent = (arn: string, records: readonly _Record[]): DynamoDBStreamEvent => ({
  Records: records.map((one) => record(arn, one)),
});
