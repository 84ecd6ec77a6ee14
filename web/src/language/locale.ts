/**
 * How figures and times are written: as the reader's browser says, as long as it speaks the language
 * of the page; otherwise as that language does by itself. Arabic then has the digits that also stand
 * in fields.
 */
export const locale: string =
  (typeof navigator === "undefined" ? [] : navigator.languages).find((each) =>
    each.startsWith(__LANGUAGE__),
  ) ?? (__LANGUAGE__ === "ar" ? "ar-AE" : __LANGUAGE__);
