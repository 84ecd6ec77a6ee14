import { directionOf, LANGUAGES, type Language } from "../../languages.ts";

/** The language that this build speaks. */
export const language: Language = __LANGUAGE__;
export const direction = directionOf(language);

/** Each language by its own name. */
export const languageNames: Record<Language, string> = {
  en: "English",
  de: "Deutsch",
  ar: "العربية",
};

const COOKIE = "tandem_language";
const YEAR_S = 31_536_000;

/** Remembers the choice where the server sees it, which gives each language a page of its own. */
export function chooseLanguage(chosen: Language): void {
  if (!LANGUAGES.includes(chosen)) return;
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser yet.
  document.cookie = `${COOKIE}=${chosen}; path=/; max-age=${YEAR_S}; samesite=lax`;
  location.reload();
}
