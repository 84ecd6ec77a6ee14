const sizes: Record<string, number> = { "": 1, k: 1e3, m: 1e6, b: 1e9 };

/** What was typed as a whole number: undefined when empty, NaN when it is none. */
export function parseCount(typed: string): number | undefined {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, "").toLowerCase();
  if (text === "") return undefined;
  const [, figures = "", size = ""] = /^([\d.,]+)([kmb]?)$/.exec(text) ?? [];
  if (figures === "") return Number.NaN;
  const plain = size === "" ? figures.replace(/[.,](?=\d{3}(\D|$))/g, "") : figures;
  return Math.round(Number(plain.replace(",", ".")) * (sizes[size] ?? 1));
}
