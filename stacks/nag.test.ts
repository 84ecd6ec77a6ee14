import { Aspects, type Stack } from "aws-cdk-lib";
import { Annotations, Match } from "aws-cdk-lib/assertions";
import { AwsSolutionsChecks, NagSuppressions } from "cdk-nag";
import { beforeAll, expect, test } from "vitest";
import { STACKS } from "./app.ts";
import { reasons } from "./reasons.ts";
import { stacksOf } from "./testing/templates.ts";

let stacks: Stack[];
beforeAll(() => {
  stacks = stacksOf("prod");
  for (const stack of stacks) {
    NagSuppressions.addStackSuppressions(stack, reasons[stack.node.id] ?? []);
    Aspects.of(stack).add(new AwsSolutionsChecks({ verbose: false }));
  }
});

test.each(STACKS)("%s follows the rules of AwsSolutions, or says why not", (name) => {
  const stack = stacks.find(({ node }) => node.id === name) as Stack;
  const any = Match.stringLikeRegexp("AwsSolutions-.*");
  const found = [
    ...Annotations.fromStack(stack).findError("*", any),
    ...Annotations.fromStack(stack).findWarning("*", any),
  ].map(({ id, entry }) => `${id}: ${String(entry.data).slice(0, 200)}`);
  expect(found).toEqual([]);
});

test("every exception has a reason that somebody can check", () => {
  for (const all of Object.values(reasons)) {
    for (const { reason } of all) expect(reason.length).toBeGreaterThan(40);
  }
});
