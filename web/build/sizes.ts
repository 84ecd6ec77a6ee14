import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rolldown } from "vite";

/** Gzipped bytes of JavaScript. */
export interface Sizes {
  /** What every page loads: the entry and all that it imports at once. */
  entry: number;
  /** Each page and layout by its source file: its own chunk, and all that a first visit loads. */
  pages: { file: string; own: number; firstLoad: number }[];
  /** Files that wait for themselves: what one needs at once of the other is not there yet. */
  circles: string[];
}

type Chunk = Rolldown.OutputChunk;

/** Stands among the pages, but opens by a press only. */
const opened = /offer-drawer/;

/**
 * Builds the app as it is published, in memory, and weighs it. `firstLoad` of a page counts the
 * entry, the layout it stands in and the page with all that they import at once. A page that shows
 * another in itself (a home of each role, a tab) is counted with it, as a page of its own:
 * `campaign.tsx › own-campaign.tsx`. What is fetched later (charts, dialogs on demand) does not
 * count.
 */
export async function measureSizes(): Promise<Sizes> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const before = process.env.NODE_ENV;
  // A test runner says "test", and libraries would then ship their development halves.
  process.env.NODE_ENV = "production";
  const result = await build({
    root,
    configFile: `${root}/vite.config.ts`,
    logLevel: "silent",
    mode: "production",
    build: { write: false },
  }).finally(() => {
    process.env.NODE_ENV = before;
  });
  const outputs = (Array.isArray(result) ? result : [result]) as Rolldown.RolldownOutput[];
  const chunks = new Map<string, Chunk>();
  for (const output of outputs) {
    for (const file of output.output) if (file.type === "chunk") chunks.set(file.fileName, file);
  }
  const entry = [...chunks.values()].find((chunk) => chunk.isEntry);
  if (!entry) throw new Error("the build has no entry");

  const weights = new Map([...chunks].map(([name, chunk]) => [name, gzipSync(chunk.code).length]));
  const weigh = (names: Iterable<string>) =>
    [...names].reduce((sum, name) => sum + (weights.get(name) ?? 0), 0);

  const shared = closure(chunks, [entry.fileName]);
  const source = (name: string) =>
    chunks.get(name)?.facadeModuleId?.replace(/^.*\/src\//, "") ?? name;
  const routed = new Set([...shared].flatMap((name) => chunks.get(name)?.dynamicImports ?? []));
  const visitors = visitorPages(`${root}/src/app/routes.tsx`);
  const layoutOf = (file: string) => {
    const layout = visitors.has(file) ? "app/PublicLayout.tsx" : "app/MemberLayout.tsx";
    return [...chunks.values()]
      .filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/src/${layout}`)))
      .map(({ fileName }) => fileName);
  };
  const shown = (name: string): string[][] => {
    const inner = (chunks.get(name)?.dynamicImports ?? []).filter(
      (each) => source(each).includes("/pages/") && !opened.test(source(each)),
    );
    return [[name], ...inner.flatMap((each) => shown(each).map((rest) => [name, ...rest]))];
  };
  const pages = [...routed].flatMap(shown).map((names) => {
    const layout = layoutOf(source(names[0] ?? ""));
    return {
      file: names.map(source).join(" › "),
      own: weights.get(names.at(-1) ?? "") ?? 0,
      firstLoad: weigh(closure(chunks, [entry.fileName, ...layout, ...names])),
    };
  });
  const circles = [...chunks.values()]
    .filter((chunk) => closure(chunks, chunk.imports).has(chunk.fileName))
    .map(({ name }) => name);
  return { entry: weigh(shared), pages: pages.sort((a, b) => b.firstLoad - a.firstLoad), circles };
}

/** The files under `src` that the list of public pages names, and what stands where nothing is. */
function visitorPages(routes: string): Set<string> {
  const text = readFileSync(routes, "utf8");
  const list = text.slice(text.indexOf("const publicPages"), text.indexOf("const gallery"));
  const named = [...list.matchAll(/import\("(\.\.?)\/([^"]+)"\)/g)].map(([, from, file]) =>
    from === "." ? `app/${file}` : String(file),
  );
  if (named.length === 0) throw new Error("no public pages found");
  return new Set([...named, "app/NotFound.tsx", "app/PublicLayout.tsx"]);
}

/** All chunks that the given ones import at once, themselves included. */
function closure(chunks: Map<string, Chunk>, names: string[]): Set<string> {
  const seen = new Set<string>();
  const open = [...names];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    if (seen.has(name)) continue;
    seen.add(name);
    open.push(...(chunks.get(name)?.imports ?? []));
  }
  return seen;
}
