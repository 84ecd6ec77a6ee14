import { ABSENT, type Cell, isNoValue, problem, shown, value } from "./cell.ts";

/** ISO 3166-1 alpha-2, all 249 officially assigned codes. */
export const COUNTRY_CODES: readonly string[] = (
  "AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS " +
  "BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE " +
  "EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM " +
  "HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC " +
  "LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA " +
  "NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW " +
  "SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO " +
  "TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW"
).split(" ");

/** What people write besides the names that `Intl` knows; keys as {@link keyOf} makes them. */
const ALIASES: Record<string, string> = {
  uk: "GB",
  gbr: "GB",
  "great britain": "GB",
  britain: "GB",
  england: "GB",
  scotland: "GB",
  wales: "GB",
  "northern ireland": "GB",
  "united kingdom of great britain and northern ireland": "GB",
  usa: "US",
  "u s": "US",
  "u s a": "US",
  america: "US",
  "united states of america": "US",
  uae: "AE",
  emirates: "AE",
  turkey: "TR",
  "czech republic": "CZ",
  korea: "KR",
  "republic of korea": "KR",
  "korea republic of": "KR",
  "korea south": "KR",
  "democratic people s republic of korea": "KP",
  "russian federation": "RU",
  holland: "NL",
  "the netherlands": "NL",
  "hong kong": "HK",
  macau: "MO",
  macao: "MO",
  burma: "MM",
  myanmar: "MM",
  "cape verde": "CV",
  "ivory coast": "CI",
  swaziland: "SZ",
  macedonia: "MK",
  "east timor": "TL",
  palestine: "PS",
  "state of palestine": "PS",
  vatican: "VA",
  "holy see": "VA",
  "viet nam": "VN",
  "syrian arab republic": "SY",
  "iran islamic republic of": "IR",
  "islamic republic of iran": "IR",
  "bolivia plurinational state of": "BO",
  "venezuela bolivarian republic of": "VE",
  "tanzania united republic of": "TZ",
  "moldova republic of": "MD",
  "republic of moldova": "MD",
  "lao people s democratic republic": "LA",
  "brunei darussalam": "BN",
  "taiwan province of china": "TW",
  "peoples republic of china": "CN",
  "people s republic of china": "CN",
  prc: "CN",
  "republic of ireland": "IE",
  eire: "IE",
  "democratic republic of the congo": "CD",
  "dr congo": "CD",
  drc: "CD",
  "republic of the congo": "CG",
  "the gambia": "GM",
  "the bahamas": "BS",
  ksa: "SA",
  deutschland: "DE",
  espana: "ES",
  brasil: "BR",
  italia: "IT",
};

let byName: Map<string, string> | undefined;

/** A country's English name, an alias or its ISO code, without regard to case and accents. */
export function readCountry(text: string): Cell<string> {
  if (isNoValue(text)) {
    // "NA" is how the file says nothing; Namibia has to be written out.
    return ABSENT;
  }
  byName ??= namesOfCountries();
  const code = byName.get(keyOf(text));
  return code === undefined ? problem("not_country", { text: shown(text) }) : value(code);
}

function namesOfCountries(): Map<string, string> {
  const names = new Map<string, string>();
  const long = new Intl.DisplayNames(["en"], { type: "region" });
  const short = new Intl.DisplayNames(["en"], { type: "region", style: "short" });
  for (const code of COUNTRY_CODES) {
    for (const name of [long.of(code), short.of(code)]) if (name) names.set(keyOf(name), code);
  }
  for (const [alias, code] of Object.entries(ALIASES)) names.set(alias, code);
  for (const code of COUNTRY_CODES) names.set(code.toLowerCase(), code);
  return names;
}

/** Lower case, without accents, `&` and `St.` written out, every other sign a space. */
function keyOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/\bst (?=.)/g, "saint ");
}
