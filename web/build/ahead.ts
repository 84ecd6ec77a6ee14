import type { HtmlTagDescriptor, Rolldown } from "vite";

type Bundle = Rolldown.OutputBundle;

/** What each place is drawn by, by the ends of its source files; `member` is every other place. */
const drawnBy: Record<string, readonly string[]> = {
  "/": ["app/PublicLayout.tsx", "app/landing/Landing.tsx"],
  "/log-in": ["app/PublicLayout.tsx", "account/pages/log-in.tsx"],
  "/register": ["app/PublicLayout.tsx", "account/pages/register.tsx"],
  member: ["app/MemberLayout.tsx"],
};

/**
 * The files that a first visit needs by the place it is for, so that the first-paint script can ask
 * for them beside the entry: found by the module graph they would come one round trip later.
 */
export function filesAhead(bundle: Bundle): Record<string, string[]> {
  const chunks = Object.values(bundle).filter((file) => file.type === "chunk");
  const named = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const closure = (open: string[], seen = new Set<string>()): Set<string> => {
    for (const name of open) {
      if (seen.has(name)) continue;
      seen.add(name);
      closure(named.get(name)?.imports ?? [], seen);
    }
    return seen;
  };
  const entry = closure(chunks.filter((chunk) => chunk.isEntry).map((chunk) => chunk.fileName));
  const holding = (end: string) =>
    chunks
      .filter(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/src/${end}`)))
      .map(({ fileName }) => fileName);
  return Object.fromEntries(
    Object.entries(drawnBy).map(([place, ends]) => [
      place,
      [...closure(ends.flatMap(holding))]
        .filter((name) => named.has(name) && name.endsWith(".js") && !entry.has(name))
        .map((name) => `/${name}`),
    ]),
  );
}

/** The first-paint script, told what to ask for. */
export const firstPaint = (src: string, ahead: Record<string, string[]>): HtmlTagDescriptor => ({
  tag: "script",
  attrs: { src, "data-ahead": JSON.stringify(ahead) },
  injectTo: "head-prepend",
});
