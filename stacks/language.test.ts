import { site } from "@tandem/functions/wiring";
import { expect, test } from "vitest";
import { languageOfReader } from "./language.ts";

type Request = { headers: Record<string, { value: string }> };
const source = languageOfReader(site.languages);
const handler = new Function(`${source}; return handler;`)() as (event: {
  request: Request;
}) => Request;
const asked = (value?: string) =>
  handler({ request: { headers: value === undefined ? {} : { "accept-language": { value } } } })
    .headers["accept-language"]?.value;

test("what a reader prefers becomes one of the languages that there are", () => {
  expect(asked("de-AT,de;q=0.9,en;q=0.8")).toBe("de");
  expect(asked("fr-FR,fr;q=0.9,ar;q=0.5,en;q=0.4")).toBe("ar");
  expect(asked("de;q=0.3, en-GB;q=0.7")).toBe("en");
  for (const other of [undefined, "", "*", "fr", "de;q=0", "de;q=x", ",;,"]) {
    expect(asked(other)).toBe("en");
  }
});
