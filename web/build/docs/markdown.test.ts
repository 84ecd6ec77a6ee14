import { expect, test } from "vitest";
import { draw } from "./markdown.ts";
import { pageOf } from "./page.ts";

const size = { width: 600, height: 400 };
const linkTo = (path: string) =>
  path === "api.md" ? { href: "/docs/api" } : path === "a.png" ? { href: "/a.png", size } : null;
const drawn = draw(
  "# The *guide*\n\nRead [the API](api.md#paths) & [more](elsewhere.ts), <b>now</b>.\n\n## First steps\n\n## First steps\n\n```sh\na <b>\n```\n",
  linkTo,
);

test("a guide has a title, a summary without marks, and anchors that differ", () => {
  expect(drawn.title).toBe("The guide");
  expect(drawn.summary).toBe("Read the API &amp; more, now.");
  expect(drawn.headings.map(({ id }) => id)).toEqual(["first-steps", "first-steps-1"]);
});

test("links lead to other guides, and nowhere when there is no page", () => {
  expect(drawn.html).toContain('<a href="/docs/api#paths">the API</a>');
  expect(drawn.html).toContain("&amp; more,");
  expect(drawn.html).not.toContain("elsewhere.ts");
});

test("parts that scroll by themselves differ by name, and a table without titles has no head", () => {
  const { html } = draw("```sh\na\n```\n\n```sh\nb\n```\n\n| | |\n|-|-|\n| a | b |\n", linkTo);
  expect(html).toContain('aria-label="Example in sh"');
  expect(html).toContain('aria-label="Example in sh, 2"');
  expect(html).not.toContain("<th");
});

test("pictures keep their room before they come, and only the first comes at once", () => {
  const { html } = draw("![one](a.png)\n\n![two](a.png)\n", linkTo);
  const [one, two] = html.match(/<img[^>]*>/g) ?? [];
  expect(one).toBe('<img src="/a.png" alt="one" width="600" height="400" decoding="async">');
  expect(two).toContain('loading="lazy"');
});

test("examples stand as they were written", () => {
  expect(drawn.html).toContain("<code>a &lt;b&gt;</code>");
});

test("the page marks where it is in the list of guides", () => {
  const html = pageOf(
    "api",
    drawn,
    [
      { name: "index", title: "Tandem" },
      { name: "api", title: "The API" },
    ],
    { styles: ["/a.css"], scripts: [] },
  );
  expect(html).toContain('<a href="/docs/api" aria-current="page">The API</a>');
  expect(html).toContain('<a href="/docs">Tandem</a>');
  expect(html).toContain('<link rel="stylesheet" href="/a.css">');
});
