import { ABSENT, type Cell, isNoValue, problem, shown, value } from "./cell.ts";

/** More than one creator posts in. */
export const MOST_LANGUAGES = 10;

let byName: Map<string, string> | undefined;

/**
 * Languages as BCP 47 tags, each once, in the order given: tags (`pt-BR`) or English names of those
 * languages that have a two-letter code, between commas, semicolons, slashes, bars or "and".
 */
export function readLanguages(text: string): Cell<string[]> {
  if (isNoValue(text)) return ABSENT;
  const tags = new Set<string>();
  for (const part of text.split(/[,;/|+&]|\band\b/i)) {
    const name = part.trim();
    if (name === "") continue;
    const tag = tagOf(name);
    if (tag === undefined) return problem("not_language", { text: shown(name) });
    tags.add(tag);
  }
  if (tags.size > MOST_LANGUAGES) return problem("too_many_languages", { most: MOST_LANGUAGES });
  return tags.size === 0 ? ABSENT : value([...tags]);
}

function tagOf(name: string): string | undefined {
  byName ??= namesOfLanguages();
  const named = byName.get(name.toLowerCase());
  if (named !== undefined) return named;
  if (!/^[a-z]{2,3}([-_][a-z0-9]{2,8})*$/i.test(name)) return undefined;
  try {
    const tag = Intl.getCanonicalLocales(name.replaceAll("_", "-"))[0];
    const language = tag === undefined ? undefined : new Intl.Locale(tag).language;
    return language !== undefined && isKnown(language) ? tag : undefined;
  } catch {
    return undefined;
  }
}

const names = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

function isKnown(language: string): boolean {
  return names.of(language) !== undefined;
}

function namesOfLanguages(): Map<string, string> {
  const found = new Map<string, string>();
  const letters = [..."abcdefghijklmnopqrstuvwxyz"];
  for (const first of letters) {
    for (const second of letters) {
      const tag = Intl.getCanonicalLocales(first + second)[0];
      const name = tag === undefined ? undefined : names.of(tag);
      if (tag !== undefined && name !== undefined) found.set(name.toLowerCase(), tag);
    }
  }
  return found;
}
