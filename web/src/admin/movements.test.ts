import type { LedgerLine } from "@tandem/contract";
import { expect, test } from "vitest";
import { movementsOf, sumOf } from "./movements.ts";

const line = (movementId: string, amount: number) =>
  ({ id: `${movementId}.${amount}`, movementId, amount }) as LedgerLine;

test("lines of one movement stand together, also where others lie between", () => {
  const lines = [line("a", -500), line("b", 90), line("a", 450), line("b", -90), line("a", 50)];
  const movements = movementsOf(lines);
  expect(movements.map(({ id, lines: own }) => [id, own.length])).toEqual([
    ["a", 3],
    ["b", 2],
  ]);
  expect(movements.map(sumOf)).toEqual([0, 0]);
});

test("a movement that does not sum to zero says by how much", () => {
  expect(movementsOf([line("a", -500), line("a", 499)]).map(sumOf)).toEqual([-1]);
});

test("a movement that the end of a page may cut is left out until more is there", () => {
  const lines = [line("a", -500), line("a", 500), line("b", -90)];
  expect(movementsOf(lines, true).map(({ id }) => id)).toEqual(["a"]);
  expect(movementsOf([...lines, line("b", 90)]).map(sumOf)).toEqual([0, 0]);
});

test("lines stand as they were written, though the list comes newest first", () => {
  const numbered = [2, 1].map((n) => ({ ...line("a", 0), id: `a.${n}` }));
  expect(movementsOf(numbered)[0]?.lines.map(({ id }) => id)).toEqual(["a.1", "a.2"]);
});
