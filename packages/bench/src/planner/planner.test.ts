import { expect, test } from "vitest";
import { Agenda, ratioOf } from "./planner.bench.ts";

test("planning costs what is due, and not what there is", async () => {
  const agenda = await Agenda.open();
  await agenda.fill(300, 60);
  const few = await agenda.measure();
  await agenda.fill(2_700, 0);
  const many = await agenda.measure();
  expect(many).toMatchObject({ accounts: 3_000, due: 60, messages: few.messages });
  expect(few.messages).toBeGreaterThan(0);
  expect(ratioOf(few, many)).toBeLessThanOrEqual(1.2);
});
