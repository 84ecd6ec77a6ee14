import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { spoken } from "./sentences.ts";

const packages = fileURLToPath(new URL("../../../packages", import.meta.url));

const sources = (folder: string): string[] =>
  readdirSync(`${packages}/${folder}`, { recursive: true, encoding: "utf8" })
    .filter((name) => /\.ts$/.test(name) && !/test|endpoints/.test(name))
    .map((name) => readFileSync(`${packages}/${folder}/${name}`, "utf8"));

/** Sentences that a caller of the API may read, without those that carry figures. */
const said = (texts: string[], call: RegExp): string[] =>
  texts.flatMap((text) => [...text.matchAll(call)].map(([, sentence = ""]) => sentence));

/** Read by programs, and by people in no language of the app. */
const FOR_PROGRAMS = [/^An? (id|handle) /];

test("every sentence of a refusal is spoken in the reader's language", () => {
  const core = sources("core/src");
  const refused = [
    ...said(core, /refuse\(\s*"[a-z_.]+",\s*"([A-Z][^"]+\.)"/g),
    ...said(core, /refuseField\(\s*["`][\w.${}]+["`],\s*"([A-Z][^"]+\.)"/g),
    ...said(sources("functions/src/api"), /refuse\(\s*"[a-z_.]+",\s*"([A-Z][^"]+\.)"/g),
  ];
  expect(refused.length).toBeGreaterThan(20);
  expect(refused.filter((each) => !spoken(each))).toEqual([]);
});

test("every sentence of the contract's schemas is spoken in the reader's language", () => {
  const rules =
    /\bv\.(?:string|number|picklist|integer|check|regex|url|email|isoDate|minLength|maxLength|minValue|maxValue|nonEmpty|array|boolean|partialCheck)\((?:[^"\n]*[^"\n\\])?"([A-Z][^"]+\.)"/g;
  const found = said(sources("contract/src"), rules);
  expect(found.length).toBeGreaterThan(40);
  expect(
    found.filter((each) => !spoken(each) && !FOR_PROGRAMS.some((one) => one.test(each))),
  ).toEqual([]);
});
