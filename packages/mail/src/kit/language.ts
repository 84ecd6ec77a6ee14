/** The languages that a kit's own words are there in; what people wrote stays as they wrote it. */
export const KIT_LANGUAGES = ["en", "de", "ar"] as const;
export type KitLanguage = (typeof KIT_LANGUAGES)[number];

const known = (code: string | undefined): KitLanguage | undefined =>
  KIT_LANGUAGES.find((language) => language === code);

/** The language that the address asks for, or undefined where it asks for none that there is. */
export const askedLanguage = (lang: string | undefined): KitLanguage | undefined =>
  known(lang?.toLowerCase());

/**
 * The first language of ours in `Accept-Language` (RFC 9110, 12.5.4) by weight, and of equal ones as
 * they stand; English where there is none.
 */
export function acceptedLanguage(header: string | undefined): KitLanguage {
  const wanted = (header ?? "")
    .split(",")
    .map((part) => {
      const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
      const weight = parameters.find((each) => each.trim().startsWith("q="));
      return {
        language: known(range.split("-")[0]),
        weight: weight ? Number(weight.trim().slice(2)) : 1,
      };
    })
    .filter(({ language, weight }) => language && weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return wanted[0]?.language ?? "en";
}
