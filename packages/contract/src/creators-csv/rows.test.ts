import fc from "fast-check";
import { expect, test } from "vitest";
import { decodeBytes, TextFromBytes } from "./decode.ts";
import { guessDelimiter } from "./delimiter.ts";
import { because } from "./reasons.ts";
import { LONGEST_ROW, MOST_UNREADABLE, RowsFromText, STOPPED, UNREADABLE_ROW } from "./rows.ts";
import { type CsvEntry, parseCsv, parseCsvStream } from "./table.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function rowsOf(text: string) {
  const rows = new RowsFromText();
  return [...rows.push(text), ...rows.end()];
}

function cellsOf(text: string) {
  return rowsOf(text).map((row) => (row.ok ? row.cells : row.reason));
}

async function* inPieces(all: Uint8Array, cuts: number[]) {
  const places = [...new Set(cuts.map((cut) => cut % (all.length + 1)))].sort((a, b) => a - b);
  let from = 0;
  for (const place of [...places, all.length]) {
    yield all.subarray(from, place);
    from = place;
  }
}

async function streamed(all: Uint8Array, cuts: number[]) {
  const entries: CsvEntry[] = [];
  for await (const entry of parseCsvStream(inPieces(all, cuts))) entries.push(entry);
  return entries;
}

test("quotes, doubled quotes, delimiters and line ends inside of cells are kept", () => {
  expect(cellsOf('a,b\r\n"x, ""y""","1\r\n2"\r\n')).toEqual([
    ["a", "b"],
    ['x, "y"', "1\n2"],
  ]);
});

test("lines are counted through cells that hold line ends, and blank lines", () => {
  const lines = rowsOf('a,b\n"1\n2\n3",x\n\n , \nlast,y').map((row) => row.line);
  expect(lines).toEqual([1, 2, 7]);
});

test("a misplaced quote costs one line, and the rows after it are read", () => {
  expect(rowsOf('a,b\n1,2\n"x"y,3\n4,5\n"open,6\n7,8\n')).toEqual([
    { ok: true, line: 1, cells: ["a", "b"] },
    { ok: true, line: 2, cells: ["1", "2"] },
    { ok: false, line: 3, ...UNREADABLE_ROW },
    { ok: true, line: 4, cells: ["4", "5"] },
    { ok: false, line: 5, ...UNREADABLE_ROW },
    { ok: true, line: 6, cells: ["7", "8"] },
  ]);
});

test("a file that is no CSV is given up after so many rows", () => {
  const rows = rowsOf(`a,b\n${'"x"y\n'.repeat(MOST_UNREADABLE * 3)}`);
  expect(rows).toHaveLength(MOST_UNREADABLE + 2);
  expect(rows.at(-1)).toEqual({ ok: false, line: MOST_UNREADABLE + 2, ...STOPPED });
});

test("a row longer than any creator's is refused, with or without line ends, and read past", () => {
  const long = "x".repeat(LONGEST_ROW * 3);
  const rows = rowsOf(`a,b\n${long},1\n2,3\n"${"y\n".repeat(3)}${long}",4\n5,6\n`);
  expect(rows.filter((row) => row.ok).map((row) => row.line)).toContain(3);
  expect(rows.at(-1)).toEqual({ ok: true, line: 8, cells: ["5", "6"] });
  expect(rows.find((row) => row.line === 2)?.ok).toBe(false);
});

test.each([
  ["a;b;c\n1,5;2;3\n2,5;3;4\n", ";"],
  ["a\tb\n1,2\t3\n", "\t"],
  ["a,b\n1;2,3\n", ","],
  ['"a;b;c",d\n1,2\n', ","],
  ["alone\n1\n", ","],
  ["", ","],
])("the delimiter of %j is %j", (text, delimiter) => {
  expect(guessDelimiter(text)).toBe(delimiter);
});

test("too many cells reject a row, missing ones are empty", () => {
  const { header, entries } = parseCsv("a,b,,a\n1\n1,2,3,4,5\n1,2,3,4,\n");
  expect(header).toEqual(["a", "b", "Column 3", "a (2)"]);
  expect(entries.map((entry) => (entry.ok ? [...entry.cells.values()] : entry))).toEqual([
    ["1", "", "", ""],
    { ok: false, line: 3, ...because("many_cells", { count: 5, most: 4 }) },
    ["1", "2", "3", "4"],
  ]);
});

test("an empty file has no columns and no entries", () => {
  expect(parseCsv("")).toEqual({ header: [], entries: [] });
  expect(parseCsv("\uFEFF\r\n")).toEqual({ header: [], entries: [] });
});

test("UTF-8 with and without mark, Windows-1252 and UTF-16 are told apart", () => {
  expect(decodeBytes(bytes("\uFEFFBeyoncé"))).toBe("Beyoncé");
  expect(decodeBytes(Uint8Array.of(0x42, 0xe9, 0x80, 0x0a))).toBe("Bé€\n");
  expect(decodeBytes(Uint8Array.of(0xe9, 0x0a, ...bytes("é")))).toBe("é\né");
  expect(decodeBytes(Uint8Array.of(0xff, 0xfe, 0xe9, 0x00))).toBe("é");
  expect(decodeBytes(Uint8Array.of(0xfe, 0xff, 0x00, 0xe9))).toBe("é");
});

test("a line of many megabytes is not held back whole", () => {
  const decoder = new TextFromBytes();
  const piece = bytes("x".repeat(700_000));
  expect(decoder.push(piece).length + decoder.push(piece).length).toBe(1_400_000);
});

const cell = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 8 }),
  fc.string({ unit: fc.constantFrom("a", '"', ",", ";", "\n", "\r", "é", " "), maxLength: 8 }),
);

test("what is written by RFC 4180 is read back, cell for cell", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }),
      fc.constantFrom("\n", "\r\n", "\r"),
      (table, end) => {
        const quoted = [["h1", "h2", "h3"], ...table].map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(","),
        );
        const expected = table
          .map((row) => row.map((text) => text.replace(/\r\n?/g, "\n")))
          .filter((row) => row.some((text) => text.trim() !== ""));
        expect(cellsOf(quoted.join(end)).slice(1)).toEqual(expected);
      },
    ),
  );
});

test("a stream gives the entries of the whole, however it is cut and whatever is in it", async () => {
  const piece = fc.constantFrom(
    ...["a", "1", '"', '""', ",", ";", "\n", "\r\n", "\r", "é", "Ã©", " ", "\uFEFF"].map(bytes),
    Uint8Array.of(0xe9),
    Uint8Array.of(0x80),
    bytes(`${"long ".repeat(4_000)}`),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(piece, { maxLength: 40 }),
      fc.array(fc.nat(), { maxLength: 6 }),
      async (parts, cuts) => {
        const all = new Uint8Array(parts.flatMap((part) => [...part]));
        const whole = parseCsv(decodeBytes(all)).entries;
        expect(await streamed(all, cuts)).toEqual(whole);
      },
    ),
    { numRuns: 200 },
  );
});
