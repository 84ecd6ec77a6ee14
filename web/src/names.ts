import { locale } from "./language/locale.ts";
import type { Choice } from "./ui/form/Select.tsx";

/** Countries, languages and currencies by name in the reader's language, made once when needed. */

export const byLabel = (one: Choice, other: Choice) => one.label.localeCompare(other.label, locale);

const kept = new Map<Intl.DisplayNamesType, Intl.DisplayNames>();
function names(type: Intl.DisplayNamesType): Intl.DisplayNames {
  const known = kept.get(type);
  if (known) return known;
  const made = new Intl.DisplayNames(locale, { type });
  kept.set(type, made);
  return made;
}

/** `NG` → `Nigeria`; the code itself when it has no name. */
export const countryName = (code: string): string => named("region", code);
/** `ana` and `@ana` → `@ana`. */
export const atHandle = (handle: string): string => handle.replace(/^@?/, "@");
/** `pt-BR` → `Brazilian Portuguese`. */
export const languageName = (tag: string): string => named("language", tag);

function named(type: Intl.DisplayNamesType, code: string): string {
  try {
    return names(type).of(code) ?? code;
  } catch {
    return code;
  }
}

const spoken =
  "ar,bn,bg,cs,da,de,el,en,es,et,fa,fi,fil,fr,he,hi,hr,hu,id,it,ja,ko,lt,lv,ms,nl,no,pl,pt,ro,ru,sk,sl,sr,sv,sw,ta,te,th,tr,uk,ur,vi,yo,zh,zu";
let languages: Choice[] | undefined;
/** The languages that are offered by name; the API takes any BCP 47 tag. */
export function languageChoices(): readonly Choice[] {
  languages ??= spoken
    .split(",")
    .map((value) => ({ value, label: languageName(value) }))
    .sort(byLabel);
  return languages;
}

const traded =
  "USD EUR GBP JPY AED ARS AUD BRL CAD CHF CLP CNY COP CZK DKK EGP HKD HUF IDR ILS INR KES KRW KWD MXN MYR NGN NOK NZD PHP PLN RON SAR SEK SGD THB TRY TWD UAH VND ZAR";
/** The currencies that are offered by name, `also` among them; the API takes any of ISO 4217. */
export function currencyChoices(also?: string): readonly Choice[] {
  const codes = traded.split(" ");
  const all = also && !codes.includes(also) ? [also, ...codes] : codes;
  return all.map((value) => ({ value, label: `${value} · ${named("currency", value)}` }));
}
