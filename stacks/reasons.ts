/** A rule of AwsSolutions that does not hold for a stack, and why. */
interface Exception {
  id: string;
  reason: string;
  /** What of it is meant; absent is all. */
  appliesTo?: (string | { regex: string })[];
}

const noAccessLogs = (id: string, where: string): Exception => ({
  id,
  reason:
    `Access logs of ${where} hold the addresses of people, which Tandem keeps nowhere; what happens ` +
    "is told by metrics, by the API's log of routes without addresses, and by the events in the table.",
});

const traces: Exception = {
  id: "AwsSolutions-IAM5",
  appliesTo: ["Resource::*"],
  reason:
    "X-Ray takes traces, and DynamoDB lists streams, without a resource; permissions.test.ts allows " +
    "no other action without one.",
};

const objects: Exception = {
  id: "AwsSolutions-IAM5",
  appliesTo: [{ regex: "/^Resource::.*[Bb]ucket.*\\/\\*$/" }],
  reason:
    "Keys of objects are made while the function runs; the bucket is named, the actions are single ones.",
};

/** Exceptions by stack. A rule that is broken without one fails the tests. */
export const reasons: Record<string, Exception[]> = {
  watch: [noAccessLogs("AwsSolutions-S1", "the bucket of source maps")],
  site: [
    noAccessLogs("AwsSolutions-S1", "the bucket of the app's files"),
    noAccessLogs("AwsSolutions-CFR3", "CloudFront"),
    {
      id: "AwsSolutions-CFR1",
      reason: "Sponsors and influencers are everywhere; no country is shut out.",
    },
    {
      id: "AwsSolutions-SMG4",
      reason:
        "It proves CloudFront to the API for counting addresses and opens nothing. CloudFront and the " +
        "function hold a copy, so that only a deployment can change it everywhere at once.",
    },
  ],
  data: [
    noAccessLogs("AwsSolutions-S1", "the buckets of exports, imports, reports and papers"),
    {
      id: "AwsSolutions-SMG4",
      reason:
        "Keys are changed by npm run rotate-keys, which leaves the one before believed, so that nobody " +
        "is logged out; docs/operations.md says when.",
    },
  ],
  events: [traces],
  jobs: [traces, objects],
  api: [
    traces,
    objects,
    {
      id: "AwsSolutions-APIG4",
      reason:
        "The function knows who asks and what they may, route by route, with refusals in the API's own " +
        "words; a sweep over every route proves that strangers are refused.",
    },
  ],
};
