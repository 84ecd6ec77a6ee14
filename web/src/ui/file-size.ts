const units = ["byte", "kilobyte", "megabyte", "gigabyte"] as const;

/** `fileSize(85_400)` → `85 kB`: bytes in the largest unit that leaves a whole number. */
export function fileSize(bytes: number, locale?: string): string {
  const step = bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3);
  const at = Math.min(step, units.length - 1);
  const value = bytes / 1000 ** at;
  return new Intl.NumberFormat(locale, {
    style: "unit",
    unit: units[at],
    unitDisplay: at === 0 ? "long" : "short",
    maximumFractionDigits: at === 0 || value >= 10 ? 0 : 1,
  }).format(value);
}
