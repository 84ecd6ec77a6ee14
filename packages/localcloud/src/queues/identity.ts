import type { Message } from "@aws-sdk/client-sqs";

/**
 * The embedded SQS gives a message a new id when it is put back after a restart, where SQS would
 * still have the old one, by which a worker knows that it was here before. So the id travels along.
 */
const ID = "localcloud.messageId";

/** The attributes of a message that is put back under its first id. */
export const withId = (attributes: Record<string, unknown> | undefined, id: string) => ({
  [ID]: { DataType: "String", StringValue: id },
  ...attributes,
});

/** The id that a message began with. */
export const idOf = ({ MessageId, MessageAttributes }: Message): string =>
  MessageAttributes?.[ID]?.StringValue ?? MessageId ?? "";

/** Whether an attribute is of this cloud's own making, and not for functions to see. */
export const isOwn = (attribute: string): boolean => attribute === ID;
