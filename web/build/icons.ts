import { fileURLToPath } from "node:url";
import { runInNewContext } from "node:vm";
import type { Plugin } from "vite";

type Shape = [name: string, attributes: Record<string, string>];

const file = /lucide-solid\/dist\/source\/icons\/[^/]+\.jsx$/;
const drawing = fileURLToPath(new URL("../src/ui/icon.tsx", import.meta.url));

/**
 * Lets the icons of lucide draw themselves by `src/ui/icon.tsx`, from one piece of markup each.
 * Their own component takes options that no icon here has, makes a component of every stroke, and
 * weighs two to three kilobytes on each page. Throws when a file of the set looks different.
 */
export function icons(): Plugin {
  return {
    name: "tandem-icons",
    enforce: "pre",
    transform(code, id) {
      if (!file.test(id)) return null;
      const data = /var __iconData = (\{[\s\S]*?\n\});/.exec(code)?.[1];
      const { node } = runInNewContext(`(${data})`) as { node?: Shape[] };
      if (!node) throw new Error(`${id} holds no icon`);
      const strokes = JSON.stringify(node.map(markup).join(""));
      return `import { icon } from ${JSON.stringify(drawing)};\nexport default /* @__PURE__ */ icon(${strokes});`;
    },
  };
}

/** `key` tells lists of components apart and is no attribute. */
function markup([name, attributes]: Shape): string {
  const given = Object.entries(attributes).filter(([key]) => key !== "key");
  return `<${name}${given.map(([key, value]) => ` ${key}="${value}"`).join("")}/>`;
}
