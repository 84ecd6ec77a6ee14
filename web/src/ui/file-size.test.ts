import { expect, test } from "vitest";
import { fileSize } from "./file-size.ts";

test("a size is told in the unit that people read", () => {
  const sizes = [0, 1, 999, 1_000, 85_400, 1_250_000, 3_000_000_000];
  expect(sizes.map((bytes) => fileSize(bytes, "en"))).toEqual([
    "0 bytes",
    "1 byte",
    "999 bytes",
    "1 kB",
    "85 kB",
    "1.3 MB",
    "3 GB",
  ]);
});
