import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BYTE_ORDER_MARK, csvLine, guarded } from "./csv.ts";

const NAMES = [
  "=cmd|' /C calc'!A0",
  '"quo""ted"',
  'one " lone quote',
  "line\nbreak",
  "line\r\nbreak",
  "carriage\rreturn",
  "emoji 👩🏽‍🎤 and 🇺🇦",
  "مرحبا بالعالم",
  "שלום, עולם",
  "@SUM(1+1)*cmd|' /C calc'!A0",
  "+420 777",
  "-2+3",
  "\t=1+1",
  "\r=1+1",
  "＝1+1",
  "＋1",
  "－1",
  "＠x",
  "'s-Hertogenbosch",
  "a,b;c",
  " leading and trailing ",
  "",
];

/** Read by another's parser. */
const parsed = (text: string): string[][] =>
  parse(text, { record_delimiter: "\r\n", skip_empty_lines: false });

test("another parser reads back exactly what was written, formulas as text", () => {
  for (const name of NAMES) expect(parsed(csvLine([name, "x"]))).toEqual([[guarded(name), "x"]]);
  expect(parsed(csvLine(NAMES))).toEqual([NAMES.map(guarded)]);
});

test("any rows of any text come back as they are, guarded and no more", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary" }),
    fc.string({ unit: fc.constantFrom(...'",\r\n=+-@\t＝a') }),
    fc.constantFrom(...NAMES),
  );
  const rows = fc
    .integer({ min: 2, max: 6 })
    .chain((width) =>
      fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
    );
  fc.assert(
    fc.property(rows, (table) => {
      const written = table.map((row) => csvLine(row)).join("");
      expect(parsed(written)).toEqual(table.map((row) => row.map(guarded)));
    }),
  );
});

test("no text that is written begins what a spreadsheet would run", () => {
  fc.assert(
    fc.property(fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n＝＋－＠a"') }), (text) => {
      expect(guarded(text)).not.toMatch(/^[=+\-@\t\r\n＝＋－＠]/);
      expect(guarded(guarded(text))).toBe(guarded(text));
      expect(guarded(text).replace(/^'(?=[=+\-@\t\r\n＝＋－＠])/, "")).toBe(text);
    }),
  );
});

test("numbers stay numbers, below zero too, and nothing stays nothing", () => {
  expect(csvLine([-5, 0, 1_000_000, 0.5, true, null, undefined, ""])).toBe(
    "-5,0,1000000,0.5,true,,,\r\n",
  );
  expect(csvLine(["-5"])).toBe("'-5\r\n");
});

test("a file begins with the three bytes by which Excel knows UTF-8", () => {
  expect([...Buffer.from(BYTE_ORDER_MARK)]).toEqual([0xef, 0xbb, 0xbf]);
});
