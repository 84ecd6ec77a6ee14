const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
/** Codes that Intl names and that are no country: groups, reserved and private ones. */
const NOT_COUNTRIES = new Set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split(" "));

/** Codes that were replaced, as `DD` and `UK` were, still have a name: that of the country that is there now. */
const isCurrent = (code: string): boolean => new Intl.Locale(`und-${code}`).region === code;

/** Whether two capital letters are a country (ISO 3166-1 alpha-2). Needs no schema, so that a list may ask. */
export const isCountry = (code: string): boolean =>
  !NOT_COUNTRIES.has(code) && Boolean(regions.of(code)) && isCurrent(code);
