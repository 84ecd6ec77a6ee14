import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseAst } from "vite";

const source = fileURLToPath(new URL("../../src", import.meta.url));

interface Node {
  type: string;
  start: number;
  [key: string]: unknown;
}

/** Words that are names, keys and the like in every language. */
const same =
  /^(Tandem|Enter|Escape|Tab|Home|End|Delete|Backspace|Shift|Control|Meta|Alt|Arrow\w+|Page(Up|Down)|Bearer|Authorization|Accept|Idempotency-Key|Content-Type|UTC|Instagram|TikTok|YouTube|Twitch|Facebook|Pinterest|LinkedIn|Snapchat|Visa|Mastercard|American Express|Discover|Diners Club|Google Chat|English|Deutsch|[A-Z][a-z]+(Error|Event))$/;
/** What a person would read: `Draft`, `Send me one now`, `No campaigns yet.` */
const readable = /^[A-Z][a-z]+([ ,.:?…'’-].*)?$|[a-z]{2,} [a-z]+ [a-z]+|^[a-z]+ [a-z]+[.?]$/;
/** Text of code: style sheets, paths, selectors. */
const technical = /[[\]{}=<>_/]|\b\w+[-:]\w+[-:]?\w* |^--| \w+-\w+|-\w+-|^[a-z]+( [a-z]+-\S+)+$/;
/** Attributes and keys whose text nobody reads. */
const silent = new Set(["class", "classList", "style", "type", "href", "name", "key", "id", "rel"]);

/**
 * Text that people would read and that does not go through `t()`: words in markup, and strings that
 * look like words. A guess, made to find what was forgotten; `same` holds what is right as it is.
 */
export function unspokenIn(folder: string): string[] {
  const found: string[] = [];
  for (const name of readdirSync(source, { recursive: true, encoding: "utf8" }).sort()) {
    const inFolder = folder === "app" ? !name.includes("/") : false;
    if (!name.startsWith(`${folder}/`) && !inFolder) continue;
    if (!/\.tsx?$/.test(name) || /\.test(ing)?\.tsx?$/.test(name)) continue;
    // The page of components is in no published build.
    if (name.includes("/gallery/")) continue;
    const code = readFileSync(join(source, name), "utf8");
    const ast = parseAst(code, { lang: name.endsWith("x") ? "tsx" : "ts" });
    visit(ast as unknown as Node, (text, { start }) => {
      const line = code.slice(0, start).split("\n").length;
      found.push(`${name}:${line} ${JSON.stringify(text.replace(/\s+/g, " ").trim())}`);
    });
  }
  return found;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

function visit(node: Node, found: (text: string, at: Node) => void): void {
  if (/^(Import|ExportAll|TS)/.test(node.type) && node.type !== "TSAsExpression") {
    if (!/^TS(Satisfies|NonNull)/.test(node.type)) return;
  }
  if (node.type === "CallExpression" && isSpoken(node)) {
    visitEach(node.arguments, found, 1);
    return;
  }
  if (node.type === "ArrayExpression" && isTable(node)) return;
  if (node.type === "JSXAttribute" && silent.has(nameOf(node.name))) return;
  if (node.type === "NewExpression" && /Error$/.test(nameOf(node.callee))) return;
  if (node.type === "JSXText") {
    const text = String(node.value);
    if (/\p{L}{2}/u.test(text) && !same.test(text.trim())) found(text, node);
  } else if (node.type === "Literal" && typeof node.value === "string") judge(node.value, node);
  else if (node.type === "TemplateElement") {
    judge((node.value as { cooked?: string }).cooked ?? "", node);
  }
  for (const value of Object.values(node)) visitEach(value, found, 0);

  function judge(text: string, at: Node): void {
    if (readable.test(text.trim()) && !same.test(text.trim()) && !technical.test(text))
      found(text, at);
  }
}

function visitEach(value: unknown, found: (text: string, at: Node) => void, from: number): void {
  for (const each of (Array.isArray(value) ? value : [value]).slice(from))
    if (isNode(each)) visit(each, found);
}

const nameOf = (node: unknown): string => (isNode(node) ? String(node.name ?? "") : "");
const isSpoken = (node: Node): boolean => ["t", "rich"].includes(nameOf(node.callee));

/** A sentence beside its own words: what comes from elsewhere in English, and how it is told here. */
function isTable(node: Node): boolean {
  const [sentence, told, ...more] = node.elements as Node[];
  if (!sentence || !told || more.length > 0 || !isSpoken(told)) return false;
  return (told.arguments as Node[])[0]?.value === sentence.value;
}
