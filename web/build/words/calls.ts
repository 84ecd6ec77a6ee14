import { parseAst } from "vite";

/** A call of `t` or `rich` in a source file; places count from the start of the text. */
export interface Call {
  kind: "t" | "rich";
  message: string;
  start: number;
  end: number;
  line: number;
  /** What stands for each name, as source text by its place. */
  values: Record<string, { start: number; end: number }>;
}

interface Node {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as Node).type === "string";

/** Whether a file asks for messages at all; cheaper than reading it. */
export const asksForWords = (code: string): boolean => code.includes("/language/t.ts");

/**
 * The messages that a source file asks for, in the order of their ends, so that a call inside
 * another one comes first. Throws when a message is no plain string or its values are no plain
 * object, naming the line.
 */
export function callsIn(code: string, file: string): Call[] {
  const ast = parseAst(code, { lang: file.endsWith("x") ? "tsx" : "ts" }) as unknown as Node;
  const found: Call[] = [];
  walk(ast, (node) => {
    const callee = node.callee as Node | undefined;
    if (node.type !== "CallExpression" || callee?.type !== "Identifier") return;
    if (callee.name !== "t" && callee.name !== "rich") return;
    const line = code.slice(0, node.start).split("\n").length;
    const wrong = (what: string): never => {
      throw new Error(`${file}:${line}: ${what}`);
    };
    const [first, second, ...more] = node.arguments as Node[];
    if (more.length > 0) wrong("a message takes its text and its values");
    const message = textOf(first) ?? wrong("a message is a plain string");
    found.push({
      kind: callee.name,
      message,
      start: node.start,
      end: node.end,
      line,
      values: second ? valuesOf(second, wrong) : {},
    });
  });
  return found.sort((a, b) => a.end - b.end);
}

function textOf(node: Node | undefined): string | undefined {
  if (node?.type === "Literal" && typeof node.value === "string") return node.value;
  const quasis = node?.type === "TemplateLiteral" ? (node.quasis as Node[]) : [];
  const only = quasis[0]?.value as { cooked?: string } | undefined;
  return quasis.length === 1 ? only?.cooked : undefined;
}

function valuesOf(node: Node, wrong: (what: string) => never): Call["values"] {
  if (node.type !== "ObjectExpression") return wrong("the values of a message are a plain object");
  const values: Call["values"] = {};
  for (const property of node.properties as Node[]) {
    const key = property.key as Node | undefined;
    const value = property.value as Node | undefined;
    if (property.type !== "Property" || property.computed || !key || !value)
      return wrong("the values of a message have plain names");
    const name = String(key.type === "Identifier" ? key.name : key.value);
    values[name] = { start: value.start, end: value.end };
  }
  return values;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const each of Array.isArray(value) ? value : [value]) if (isNode(each)) walk(each, visit);
  }
}
