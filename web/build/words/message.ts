import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** Names, plurals and tags of a message, for comparing a translation with what it translates. */
export interface Shape {
  /** `name` for a value, `name:plural`, `name:select`, `<name>` for a tag. */
  names: Set<string>;
  /** Forms of each plural that is in it: `one`, `other`, `=0`. */
  plurals: string[][];
}

const UNFORMATTED = "figures and times are formatted before they come into a message";
const read = (message: string) => parse(message, { requiresOtherClause: true });

/** What a message asks for. Throws when it is no ICU message, or has a form that is not used here. */
export function shapeOf(message: string): Shape {
  const shape: Shape = { names: new Set(), plurals: [] };
  const visit = (elements: MessageFormatElement[]): void => {
    for (const element of elements) {
      if (element.type === TYPE.literal || element.type === TYPE.pound) continue;
      if (element.type === TYPE.argument) shape.names.add(element.value);
      else if (element.type === TYPE.tag) {
        shape.names.add(`<${element.value}>`);
        visit(element.children);
      } else if (element.type === TYPE.plural || element.type === TYPE.select) {
        const kind = element.type === TYPE.plural ? "plural" : "select";
        shape.names.add(`${element.value}:${kind}`);
        if (kind === "plural") shape.plurals.push(Object.keys(element.options));
        for (const option of Object.values(element.options)) visit(option.value);
      } else throw new Error(UNFORMATTED);
    }
  };
  visit(read(message));
  return shape;
}

/** What a compiled message calls, to be imported from `src/language/forms.ts`. */
export type Form = "plural" | "ordinal" | "select";

/** Where a compiled message finds what it needs. */
export interface Given {
  /** The source text of a value by its name; throws for a name that was not given. */
  value(name: string): string;
  /** Is told of each form that is called. */
  uses(form: Form): void;
}

/** A message as an expression of JavaScript that is a string. */
export const expressionOf = (message: string, given: Given): string =>
  text(read(message), given, "");

/** A message with elements in it as an expression of JavaScript that is a list of children. */
export function childrenOf(message: string, given: Given): string {
  const children = read(message).map((element) => {
    if (element.type === TYPE.literal) return JSON.stringify(element.value);
    if (element.type !== TYPE.tag) return single(element, given, "");
    return `(${given.value(element.value)})(${text(element.children, given, "")})`;
  });
  return `[${children.join(", ")}]`;
}

/** `pound` is what stands for `#`: the figure of the plural around it, or nothing. */
function text(elements: MessageFormatElement[], given: Given, pound: string): string {
  const literals = elements.flatMap((each) => (each.type === TYPE.literal ? [each.value] : []));
  if (literals.length === elements.length) return JSON.stringify(literals.join(""));
  const parts = elements.map((element) =>
    element.type === TYPE.literal
      ? element.value.replace(/[`\\]|\$\{/g, (each) => `\\${each}`)
      : `\${${element.type === TYPE.pound ? pound : single(element, given, pound)}}`,
  );
  return `\`${parts.join("")}\``;
}

function single(element: MessageFormatElement, given: Given, pound: string): string {
  if (element.type === TYPE.argument) return given.value(element.value);
  if (element.type === TYPE.tag) throw new Error("tags are for rich(), and not inside each other");
  if (element.type !== TYPE.plural && element.type !== TYPE.select) throw new Error(UNFORMATTED);
  const counted = element.type === TYPE.plural;
  const form: Form = !counted ? "select" : element.pluralType === "ordinal" ? "ordinal" : "plural";
  given.uses(form);
  const options = Object.entries(element.options).map(([name, { value }]) => {
    const words = text(value, given, counted ? "n" : pound);
    return `${JSON.stringify(name)}: (${counted ? "n" : ""}) => ${words}`;
  });
  return `_${form}(${given.value(element.value)}, { ${options.join(", ")} })`;
}
