import { schedules } from "@tandem/functions/wiring";
import { expect, test } from "vitest";
import { scheduleExpression } from "./cron.ts";

test("lines of cron are written as EventBridge reads them", () => {
  expect(scheduleExpression("0 * * * *")).toBe("cron(0 * * * ? *)");
  expect(scheduleExpression("*/15 * * * *")).toBe("cron(0/15 * * * ? *)");
  expect(scheduleExpression("30 9 1 * *")).toBe("cron(30 9 1 * ? *)");
  expect(scheduleExpression("0 6 * * 1-5")).toBe("cron(0 6 ? * MON-FRI *)");
});

test("what EventBridge cannot say is refused", () => {
  expect(() => scheduleExpression("0 0 1 * 1")).toThrow("days of the month and of the week");
  expect(() => scheduleExpression("hourly")).toThrow("no line of cron");
});

test("every schedule of the wiring can be said", () => {
  for (const { cron } of Object.values(schedules))
    expect(scheduleExpression(cron)).toMatch(/^cron\(/);
});
