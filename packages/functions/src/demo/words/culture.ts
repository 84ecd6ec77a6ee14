/** Where people come from, and how they are called there. Names are made up from common parts. */
export interface Culture {
  country: string;
  cities: readonly string[];
  zone: string;
  currency: string;
  languages: readonly string[];
  /** `native/roman` where the script is not Latin. */
  given: string;
  family: string;
  familyFirst?: true;
  /** Between the two names; a blank unless said. */
  between?: "";
  /** A sentence of a profile in the own language. */
  hello: string;
  /** A message in the own language, to someone who shares it. */
  thanks: string;
  weight: number;
}
