/** Text that is HTML already. Everything else becomes text in HTML. */
export class Html {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};
/** A text as it must be written inside an element or a quoted attribute. */
export const escaped = (text: string): string =>
  text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

type Part = Html | string | number | undefined | readonly Html[];

const written = (part: Part): string => {
  if (part === undefined) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map((one) => one.text).join("");
  return escaped(String(part));
};

/** HTML with values in it: what is not `Html` itself is escaped, so that nobody can forget to. */
export const html = (strings: TemplateStringsArray, ...parts: Part[]): Html =>
  new Html(strings.map((string, i) => string + written(parts[i])).join(""));

/** Text of several lines, each break kept. */
export const lines = (text: string): Html =>
  new Html(text.split(/\r?\n/).map(escaped).join("<br>"));
