const digits = /^\d+$/;

/** The mark that separates thousands in a language, and the text of digits grouped by it. */
function grouping(locale: string | undefined) {
  const format = new Intl.NumberFormat(locale, { numberingSystem: "latn" });
  const mark = format.formatToParts(1_234_567).find((part) => part.type === "group")?.value ?? "";
  const strip = (text: string) => (mark === "" ? text : text.replaceAll(mark, ""));
  const group = (text: string) => (digits.test(text) ? format.format(BigInt(text)) : text);
  return { mark, strip, group };
}

/**
 * What stands in an amount field after a key: thousands are grouped as they are typed. A mark that
 * the person typed is never taken for one of ours: from then on the text stays as it is written.
 */
export function regroup(before: string, typed: string, locale?: string): string {
  const { mark, strip, group } = grouping(locale);
  const ours = before === "" || before === group(strip(before));
  const count = (text: string) => (mark === "" ? 0 : text.split(mark).length - 1);
  const whole = digits.test(strip(typed));
  return ours && whole && count(typed) <= count(before) ? group(strip(typed)) : typed;
}
