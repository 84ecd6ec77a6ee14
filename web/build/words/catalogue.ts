import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { LANGUAGES, type Language } from "../../languages.ts";
import { asksForWords, callsIn } from "./calls.ts";
import { shapeOf } from "./message.ts";

const web = fileURLToPath(new URL("../..", import.meta.url));
const source = join(web, "src");
const SOURCE_LANGUAGE: Language = LANGUAGES[0];

/** Languages that have a catalogue: all but the one that the messages are written in. */
export const TRANSLATED = LANGUAGES.filter((each) => each !== SOURCE_LANGUAGE);

/** English message → its translation. */
export type Catalogue = Readonly<Record<string, string>>;

/** Which catalogue a source file has its words from: that of its folder, or `app` for loose files. */
export function catalogueOf(file: string): string {
  const [folder = "app", ...rest] = relative(source, file).split(sep);
  return rest.length === 0 ? "app" : folder;
}

const catalogueFile = (language: Language, name: string): string =>
  join(web, "messages", language, `${name}.json`);

/** The translations of one folder into one language; empty for the language of the source. */
export function readCatalogue(language: Language, name: string): Catalogue {
  const file = catalogueFile(language, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Catalogue) : {};
}

/** Messages by catalogue, each with the first place where it is asked for. */
export type Asked = Map<string, Map<string, string>>;

/** All messages that the app asks for, its page's head included (`[[…]]` in index.html). */
export function messagesAsked(): Asked {
  const asked: Asked = new Map();
  const ask = (catalogue: string, message: string, place: string) => {
    const messages = asked.get(catalogue) ?? new Map<string, string>();
    asked.set(catalogue, messages);
    if (!messages.has(message)) messages.set(message, place);
  };
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" }).sort()) {
    if (!/\.tsx?$/.test(name) || /\.test\.tsx?$/.test(name)) continue;
    const file = join(source, name);
    const code = readFileSync(file, "utf8");
    if (!asksForWords(code)) continue;
    for (const { message, line } of callsIn(code, name))
      ask(catalogueOf(file), message, `${name}:${line}`);
  }
  const page = readFileSync(join(web, "index.html"), "utf8");
  for (const message of pageMessages(page)) ask("app", message, "index.html");
  return asked;
}

/** What stands in `[[…]]` in a page. */
export const pageMessages = (html: string): string[] =>
  [...html.matchAll(/\[\[(.+?)\]\]/gs)].map(([, message = ""]) => message);

/**
 * What is wrong with the translations into one language, a line each: messages without one,
 * translations that nobody asks for, names that differ, plurals that lack a form of the language.
 */
export function faultsOf(language: Language, asked: Asked = messagesAsked()): string[] {
  const faults: string[] = [];
  const known = readdirSync(join(web, "messages", language));
  const names = new Set([...asked.keys(), ...known.map((file) => basename(file, ".json"))]);
  for (const name of names) {
    const catalogue = readCatalogue(language, name);
    const messages = asked.get(name) ?? new Map<string, string>();
    for (const message of Object.keys(catalogue))
      if (!messages.has(message)) faults.push(`${language}/${name}: nobody asks for "${message}"`);
    for (const [message, place] of messages) {
      const translation = catalogue[message];
      const fault = translation
        ? differenceOf(language, message, translation)
        : "is not translated";
      if (fault) faults.push(`${language}/${name}: "${message}" (${place}) ${fault}`);
    }
  }
  return faults;
}

function differenceOf(language: Language, message: string, translation: string): string | null {
  try {
    const [wanted, has] = [shapeOf(message), shapeOf(translation)];
    const lost = [...wanted.names].filter((name) => !has.names.has(name));
    const strange = [...has.names].filter((name) => !wanted.names.has(name));
    if (lost.length > 0) return `lacks ${lost.join(", ")}`;
    if (strange.length > 0) return `does not know ${strange.join(", ")}`;
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    for (const forms of has.plurals) {
      const missing = needed.filter((form) => !forms.includes(form));
      if (missing.length > 0) return `lacks the plural ${missing.join(", ")}`;
    }
    return null;
  } catch (error) {
    return `is no message: ${(error as Error).message}`;
  }
}
