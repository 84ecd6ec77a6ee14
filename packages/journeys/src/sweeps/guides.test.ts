import { readdirSync } from "node:fs";
import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";

const docs = new URL("../../../../docs/", import.meta.url);

test("every guide is served, and what is served is there", () => {
  const written = readdirSync(docs)
    .filter((file) => file.endsWith(".md") && file !== "README.md")
    .map((file) => file.replace(".md", ""));
  // CONTRIBUTING stands where contributors look for it, at the top.
  expect([...written, "contributing"].sort()).toEqual([...site.guides].sort());
});
