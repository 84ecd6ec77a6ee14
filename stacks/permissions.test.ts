import { beforeAll, expect, test } from "vitest";
import { ofType, type Resource, resourcesOf } from "./testing/templates.ts";
import { uses } from "./uses.ts";

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource?: unknown;
  NotResource?: unknown;
}

/** What may be asked for without a resource, because AWS knows none for it. */
const WITHOUT_RESOURCE = new Set([
  "dynamodb:ListStreams",
  "xray:PutTraceSegments",
  "xray:PutTelemetryRecords",
]);

let statements: [string, Statement][];
let roles: [string, Resource][];
beforeAll(() => {
  const prod = resourcesOf("prod");
  roles = ofType(prod, "AWS::IAM::Role");
  const inRoles = roles.flatMap(([path, { Properties }]) =>
    (Properties.Policies ?? []).flatMap(
      ({ PolicyDocument }: { PolicyDocument: { Statement: Statement[] } }) =>
        PolicyDocument.Statement.map((one) => [path, one]),
    ),
  );
  const beside = ofType(prod, "AWS::IAM::Policy").flatMap(([path, { Properties }]) =>
    Properties.PolicyDocument.Statement.map((one: Statement) => [path, one]),
  );
  statements = [...inRoles, ...beside];
});

const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const actions = ({ Action }: Statement) => listed(Action) as string[];

test("no role has a policy that others made", () => {
  for (const [path, { Properties }] of roles) {
    expect([path, Properties.ManagedPolicyArns]).toEqual([path, undefined]);
  }
});

test("no statement allows every action of anything", () => {
  for (const [path, statement] of statements) {
    for (const action of actions(statement))
      expect([path, action]).not.toEqual([path, expect.stringContaining("*")]);
  }
});

test("every resource is named, but where AWS knows none and for what is inside a bucket", () => {
  for (const [path, statement] of statements) {
    for (const resource of listed(statement.Resource)) {
      if (resource === "*") {
        for (const action of actions(statement)) {
          expect([path, action, WITHOUT_RESOURCE.has(action)]).toEqual([path, action, true]);
        }
        continue;
      }
      const text = JSON.stringify(resource ?? "");
      if (!text.includes("*")) continue;
      const inside = actions(statement).every((action) => /^s3:.*(Object|Upload)$/.test(action));
      const ofLogs = actions(statement).every((action) => action.startsWith("logs:"));
      expect([path, text, inside || ofLogs]).toEqual([path, text, true]);
    }
  }
});

test("nobody scans the table, deletes it, or reads what is in a queue that is not theirs", () => {
  for (const [path, statement] of statements) {
    for (const action of actions(statement)) {
      expect([path, action]).not.toEqual([
        path,
        expect.stringMatching(/Scan|DeleteTable|PurgeQueue/),
      ]);
    }
    if (!actions(statement).includes("sqs:ReceiveMessage")) continue;
    expect(listed(statement.Resource).length).toBe(1);
  }
});

test("who sends mail may do so as the identity of the stage, with its configuration set, and as nobody else", () => {
  const sending = statements.filter(([, one]) => actions(one).includes("ses:SendEmail"));
  const workers = sending.map(([path]) => /jobs\/(\w+?)Worker/.exec(path)?.[1]).sort();
  const mailing = Object.entries(uses).filter(([, one]) => one.mail);
  expect(workers).toEqual(mailing.map(([name]) => name.replaceAll("-", "")).sort());
  for (const [, { Resource: resources }] of sending) {
    const text = JSON.stringify(resources);
    expect(listed(resources)).toHaveLength(2);
    expect(text).toMatch(/Identity|identity/);
    expect(text).toContain("configuration-set/tandem-prod");
  }
});

test("text messages go to telephone numbers, never to topics", () => {
  const texting = statements.filter(([, one]) => actions(one).includes("sns:Publish"));
  expect(texting.length).toBeGreaterThan(0);
  for (const [, one] of texting) {
    expect(one.Resource).toBeUndefined();
    expect(one.NotResource).toBe("arn:aws:sns:*:*:*");
  }
});
