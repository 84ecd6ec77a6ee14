/**
 * What a topic carried: as it was sent, or in SNS's envelope, as the subscription wants it.
 * Undefined for what is no JSON, such as the sentence by which SES tries a topic out.
 */
export function fromTopic<T>(message: unknown): T | undefined {
  const { Type, Message } = (message ?? {}) as { Type?: string; Message?: string };
  if (Type === undefined || Message === undefined) return message as T;
  try {
    return JSON.parse(Message) as T;
  } catch {
    return undefined;
  }
}
