// biome-ignore-all lint/suspicious/noTemplateCurlyInString: it is code that is compared.
import { describe, expect, test } from "vitest";
import { callsIn } from "./calls.ts";
import { faultsOf, messagesAsked, TRANSLATED } from "./catalogue.ts";
import { childrenOf, expressionOf, shapeOf } from "./message.ts";

const asked = messagesAsked();

describe.each(TRANSLATED)("%s", (language) => {
  test("every message is translated, with the same names and every plural", () => {
    expect(faultsOf(language, asked)).toEqual([]);
  });
});

test("every message reads in English", () => {
  for (const messages of asked.values())
    for (const [message, place] of messages) expect(() => shapeOf(message), place).not.toThrow();
});

const given = { value: (name: string) => `props.${name}`, uses: () => {} };

test("a message becomes what would have been written by hand", () => {
  expect(expressionOf("It's done", given)).toBe('"It\'s done"');
  expect(expressionOf("{a} asks ${b}", given)).toBe("`${props.a} asks $${props.b}`");
  expect(expressionOf("{n, plural, one {# offer} other {# offers of {b}}}", given)).toBe(
    '`${_plural(props.n, { "one": (n) => `${n} offer`, "other": (n) => `${n} offers of ${props.b}` })}`',
  );
  expect(childrenOf("Read <link>the {b}</link>.", given)).toBe(
    '["Read ", (props.link)(`the ${props.b}`), "."]',
  );
});

test("figures and times in a message are refused: they are formatted before", () => {
  expect(() => shapeOf("{n, number}")).toThrow("formatted before");
  expect(() => expressionOf("{d, date}", given)).toThrow("formatted before");
});

test("calls are found in markup, inside of each other, and only with plain words", () => {
  const code = 'const a = <p title={t("A {b}", { b: t("C") })}>{rich("<x>d</x>", { x })}</p>;';
  expect(callsIn(code, "a.tsx").map(({ message }) => message)).toEqual(["C", "A {b}", "<x>d</x>"]);
  expect(() => callsIn("t(name)", "a.ts")).toThrow("a.ts:1: a message is a plain string");
  expect(() => callsIn('t("a", values)', "a.ts")).toThrow("plain object");
});
