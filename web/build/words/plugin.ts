import { fileURLToPath } from "node:url";
import MagicString from "magic-string";
import type { Plugin } from "vite";
import { directionOf, type Language } from "../../languages.ts";
import { asksForWords, type Call, callsIn } from "./calls.ts";
import { catalogueOf, readCatalogue } from "./catalogue.ts";
import { childrenOf, expressionOf, type Form } from "./message.ts";

const forms = fileURLToPath(new URL("../../src/language/forms.ts", import.meta.url));

/**
 * Builds the app in one language: every `t("…")` and `rich("…")` is replaced by the words of that
 * language before anything else reads the source, and the page says its language and direction.
 * A message that is not translated stays English. The page of another language than the first is
 * called `index.<language>.html`.
 */
export function words(language: Language, first: Language): Plugin {
  return {
    name: "tandem-words",
    enforce: "pre",
    transform(code, id) {
      const file = id.split("?")[0] ?? id;
      if (!/\/src\/.*\.tsx?$/.test(file) || !asksForWords(code)) return null;
      const calls = callsIn(code, file);
      if (calls.length === 0) return null;
      const { text, used } = translate(code, file, calls, language);
      if (used.size > 0) {
        const names = [...used].sort().map((form) => `${form} as _${form}`);
        text.prepend(`import { ${names.join(", ")} } from ${JSON.stringify(forms)};\n`);
      }
      return { code: text.toString(), map: text.generateMap({ hires: true, source: file }) };
    },
    transformIndexHtml(html) {
      const catalogue = readCatalogue(language, "app");
      return html
        .replace(/\[\[(.+?)\]\]/gs, (_, message: string) => catalogue[message] ?? message)
        .replace('<html lang="en">', `<html lang="${language}" dir="${directionOf(language)}">`);
    },
    generateBundle: {
      order: "post",
      handler(_, bundle) {
        const page = bundle["index.html"];
        if (page && language !== first) page.fileName = `index.${language}.html`;
      },
    },
  };
}

function translate(code: string, file: string, calls: Call[], language: Language) {
  const text = new MagicString(code);
  const used = new Set<Form>();
  const catalogue = readCatalogue(language, catalogueOf(file));
  const done: { start: number; end: number; words: string }[] = [];
  /** Source text with the calls inside of it already replaced. */
  const slice = (start: number, end: number): string => {
    const inside = done.filter((each) => each.start >= start && each.end <= end);
    let result = "";
    let at = start;
    for (const each of inside.sort((a, b) => a.start - b.start)) {
      if (each.start < at) continue;
      result += code.slice(at, each.start) + each.words;
      at = each.end;
    }
    return result + code.slice(at, end);
  };
  for (const call of calls) {
    const given = {
      value(name: string): string {
        const place = call.values[name];
        if (!place) throw new Error(`${file}:${call.line}: "${name}" has no value`);
        return slice(place.start, place.end);
      },
      uses: (form: Form) => used.add(form),
    };
    const message = catalogue[call.message] ?? call.message;
    const compile = call.kind === "rich" ? childrenOf : expressionOf;
    const { start, end } = call;
    done.push({ start, end, words: compile(message, given) });
  }
  const outermost = done.filter(
    (each) =>
      !done.some((other) => other !== each && other.start <= each.start && other.end >= each.end),
  );
  for (const { start, end, words } of outermost) text.overwrite(start, end, words);
  return { text, used };
}
