interface SdkError {
  name?: string;
  message?: string;
  $metadata?: { httpStatusCode?: number };
}

/** What passes by itself, by SESv2's names; a quota of a day does not within a minute. */
const THROTTLED = new Set(["TooManyRequestsException", "ThrottlingException", "Throttling"]);
const DAILY = /daily/i;

/**
 * Whether what SES refused may be taken a moment later: too fast, an error of SES's own, or no
 * answer at all. What it refuses for what it is (the message, the sender, a paused account) is
 * refused again however often it is tried.
 */
export function isPassing(error: unknown): boolean {
  const { name = "", message = "", $metadata } = error as SdkError;
  const status = $metadata?.httpStatusCode;
  if (THROTTLED.has(name) || status === 429) return !DAILY.test(message);
  if (status !== undefined) return status >= 500;
  return error instanceof Error;
}

/** Whether SES sends nothing to this address because it bounced or complained before. */
export const isListed = (error: unknown): boolean => {
  const { name, message = "" } = error as SdkError;
  return name === "MessageRejected" && /suppression list/i.test(message);
};
