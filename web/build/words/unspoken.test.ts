import { readdirSync } from "node:fs";
import { expect, test } from "vitest";
import { unspokenIn } from "./unspoken.ts";

/** Folders whose words have not gone through `t()` yet. */
const waiting = ["search", "suggestion", "thread"];

const folders = readdirSync(new URL("../../src", import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

test.each(folders.filter((name) => !waiting.includes(name)))(
  "%s speaks through t() only",
  (name) => {
    expect(unspokenIn(name)).toEqual([]);
  },
);
