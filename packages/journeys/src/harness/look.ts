import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Finding = { id: string; help: string; nodes: { html: string; failureSummary?: string }[] };

/** What is right is not told one by one: finding names for it takes a sixth of the time. */
const EVERYTHING = { resultTypes: ["violations"] };

/** Only colours differ between the themes, so the second one asks for nothing else. */
const COLOURS = {
  ...EVERYTHING,
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
};

const structure = (width: number) => `(() => {
  const root = document.documentElement;
  const wrong = [];
  const titles = document.querySelectorAll("h1").length;
  if (titles !== 1) wrong.push(titles + " level-one headings");
  if (!/\\S/.test(document.title)) wrong.push("no title");
  if (root.scrollWidth > ${width}) {
    const wide = [...document.querySelectorAll("body *")]
      .filter((each) => each.getBoundingClientRect().right > ${width} + 1)
      .slice(0, 3)
      .map((each) => each.outerHTML.slice(0, 160));
    wrong.push("scrolls sideways: " + root.scrollWidth + " > ${width} " + wide.join(" | "));
  }
  return wrong;
})()`;

/**
 * What is wrong with a page, in words; empty when nothing is. Waits until nothing is loading, and
 * leaves the light theme on. `each` is called when a theme is on screen.
 */
export async function look(
  page: Page,
  each: (theme: "light" | "dark") => Promise<void>,
): Promise<string[]> {
  await page.getByRole("heading", { level: 1 }).waitFor({ state: "attached" });
  await page
    .getByRole("status", { name: /^Loading/ })
    .first()
    .waitFor({ state: "detached" });
  const wrong = await page.evaluate<string[]>(structure(page.viewportSize()?.width ?? 0));
  // Evaluated by the debugger, the content policy of the page stays as strict as it is for people.
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(axe);
  for (const theme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await each(theme);
    const options = JSON.stringify(theme === "light" ? EVERYTHING : COLOURS);
    const { violations } = await page.evaluate<{ violations: Finding[] }>(
      `axe.run(document, ${options})`,
    );
    for (const { id, help, nodes } of violations) {
      const where = nodes.slice(0, 3).map(({ html, failureSummary = "" }) => {
        return `  ${html.slice(0, 200)}\n  ${failureSummary.replaceAll("\n", " ")}`;
      });
      wrong.push(`${theme}: ${id}, ${help} (${nodes.length})\n${where.join("\n")}`);
    }
  }
  await page.emulateMedia({ colorScheme: "light" });
  return wrong;
}
