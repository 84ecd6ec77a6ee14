import { guessMapping, parseCsv, readCreators } from "@tandem/contract/creators-csv";
import { expect, test } from "vitest";
import { previewOf, stated, wholeLines } from "./preview.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

test("a beginning of a file ends with its last whole line", () => {
  expect(wholeLines(bytes("a,b\n1,2\n3,"))).toEqual(bytes("a,b\n1,2\n"));
  expect(wholeLines(bytes("a,b"))).toEqual(bytes("a,b"));
});

test("the preview tells good rows from rejected ones, with line and reason", () => {
  const table = parseCsv("handle,followers\nana,1.5m\n,12\nben,many\nana,3\n");
  const mapping = guessMapping(
    table.header,
    table.entries.filter((entry) => entry.ok),
  );
  const preview = previewOf(readCreators, table, mapping, {
    platform: "instagram",
    category: "travel",
  });
  expect(preview.good.map(({ creator }) => creator.displayName)).toEqual(["ana"]);
  expect(preview.rejectedRows).toBe(3);
  expect(preview.rejected.map(({ line }) => line)).toEqual([3, 4, 5]);
});

test("empty choices count as none", () => {
  expect(stated({ handle: "name", url: "", niche: undefined })).toEqual({ handle: "name" });
});
