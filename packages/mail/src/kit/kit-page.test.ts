import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { followable, shortened } from "./facts.ts";
import { ADDRESSES, someKit } from "./kit.testing.ts";
import { kitPage, missingKitPage } from "./kit-page.ts";
import { acceptedLanguage, KIT_LANGUAGES, type KitLanguage } from "./language.ts";
import { KIT_STYLE } from "./style.ts";

const now = new Date("2026-03-14T10:00:00Z");
const drawn = (kit = someKit(), language: KitLanguage = "en", asked = false) =>
  kitPage(kit, ADDRESSES, { language, asked, now });

const meta = (page: string, name: string): string | undefined =>
  new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)">`).exec(page)?.[1];
const linked = (page: string): Record<string, never> =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? "");

describe("what a preview of a link reads", () => {
  test("title, description, address and picture stand in the head", () => {
    const page = drawn();
    expect(/<title>(.*?)<\/title>/.exec(page)?.[1]).toBe("Zoë Kim: media kit · Tandem");
    expect(page).toContain('<link rel="canonical" href="https://tandem.example/kit/zoe">');
    for (const name of ["description", "og:description", "twitter:description"]) {
      expect(meta(page, name)).toMatch(/^Slow mornings, good skin\. .*120\.4K/);
    }
    expect(meta(page, "og:image")).toBe("https://tandem.example/media-kit.png");
    expect(meta(page, "twitter:card")).toBe("summary_large_image");
    expect(meta(page, "profile:username")).toBe("zoe");
  });

  test("a person of schema.org, with the pages and followers of each platform", () => {
    expect(linked(drawn())).toMatchObject({
      "@type": "ProfilePage",
      mainEntity: {
        name: "Zoë Kim",
        alternateName: "zoe",
        sameAs: ["https://instagram.com/zoe.kim"],
        interactionStatistic: [{ userInteractionCount: 98_000 }],
      },
    });
  });

  test("an address that names a language stands for itself, and names the others", () => {
    const page = drawn(someKit(), "de", true);
    expect(page).toContain('<link rel="canonical" href="https://tandem.example/kit/zoe?lang=de">');
    for (const language of KIT_LANGUAGES) expect(page).toContain(`hreflang="${language}"`);
  });
});

describe("what people wrote", () => {
  const wild = fc.oneof(
    fc.string({ unit: "grapheme", maxLength: 60 }),
    fc.constantFrom(
      `</script><script>alert(1)</script>`,
      `"><img src=x onerror=alert(1)>`,
      "' onmouseover='x",
      "</style><b>",
      "<!--",
      "&lt;",
    ),
  );
  const url = fc.oneof(
    fc.webUrl(),
    fc.constantFrom(
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)",
      "data:text/html,<script>",
      "//evil.example",
      "https://x.example/\"onload='x'",
      "vbscript:x",
    ),
  );

  test("is text wherever it stands, and its links lead to the web alone", () => {
    fc.assert(
      fc.property(wild, wild, wild, url, (name, bio, review, address) => {
        const kit = someKit();
        const platform = { ...kit.platforms[0], handle: name, url: address };
        const page = drawn({
          ...kit,
          name,
          username: "zoe",
          headline: bio,
          niche: name,
          bio,
          platforms: [platform as (typeof kit.platforms)[number]],
          place: { country: "PT", city: name },
          reviews: [
            { by: name, campaign: bio, rating: 5, text: review, at: "2026-03-01T10:00:00Z" },
          ],
          work: [
            {
              campaign: bio,
              sponsor: name,
              at: "2026-03-01T10:00:00Z",
              posts: [{ platform: "x", format: "post", url: address }],
            },
          ],
        });
        // The one script is data, and nobody's text ends it or begins another.
        expect(page.match(/<script/g)).toHaveLength(1);
        expect(page.match(/<style>/g)).toHaveLength(1);
        expect(page.replaceAll(/"[^"]*"/g, "")).not.toMatch(/<img|<[^>]*\son\w+=|<!--/);
        expect(linked(page)).toMatchObject({ mainEntity: { name } });
        for (const [tag, href = ""] of page.matchAll(/<a [^>]*href="([^"]*)"[^>]*>/g)) {
          expect(href).toMatch(/^https?:\/\//);
          if (!href.startsWith(ADDRESSES.site))
            expect(tag).toContain('rel="nofollow noopener ugc"');
        }
      }),
    );
  });

  test("only addresses of the web can be followed", () => {
    for (const bad of ["javascript:alert(1)", "mailto:a@b.c", "/kit", "", undefined]) {
      expect(followable(bad)).toBeUndefined();
    }
    expect(followable("HTTPS://Example.com/A")).toBe("https://example.com/A");
  });

  test("a text is cut between words, and never within a sign", () => {
    expect(shortened("one two three", 9)).toBe("one two…");
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.integer({ min: 1, max: 40 }),
        (text, most) => {
          const short = shortened(text, most);
          expect([...short].length).toBeLessThanOrEqual(Math.max(most, 1));
          expect(short.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});

describe("what is not known or not shown", () => {
  const bare = someKit({
    headline: "",
    bio: "",
    languages: [],
    place: null,
    platforms: [],
    price: null,
    record: { medianReplyHours: null, onTimeRate: null, completed: 0 },
    rating: { average: null, count: 0 },
    reviews: [],
    work: [],
    available: false,
  });

  test("is left out, and a price is named only where there is one", () => {
    const page = drawn(bare);
    for (const word of ["Price from", "Rating", "Past work", "What sponsors say", "About"]) {
      expect(page).not.toContain(`>${word}<`);
    }
    expect(page).toContain("Takes no requests now");
    expect(drawn()).toContain("$450");
  });

  test("a private campaign is told by nobody", () => {
    const [review] = someKit().reviews;
    const page = drawn(
      someKit({ work: [], reviews: [{ ...review, by: null, campaign: null } as never] }),
    );
    expect(page).toContain("A private campaign");
    expect(page).not.toContain("Velora");
  });
});

test("each language has all words, its direction and its figures", () => {
  for (const language of KIT_LANGUAGES) {
    const page = drawn(someKit(), language);
    expect(page).toContain(`<html lang="${language}" dir="${language === "ar" ? "rtl" : "ltr"}">`);
    expect(page).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(drawn(someKit(), "de")).toContain("120.400");
  expect(drawn(someKit(), "ar")).toContain("نبذة");
});

test("the language is what the reader prefers of those that there are", () => {
  expect(acceptedLanguage("de-AT,de;q=0.9,en;q=0.8")).toBe("de");
  expect(acceptedLanguage("fr-FR,fr;q=0.9,ar;q=0.5,en;q=0.4")).toBe("ar");
  expect(acceptedLanguage("de;q=0.3, en-GB;q=0.7")).toBe("en");
  for (const other of [undefined, "", "*", "fr", "de;q=0", "de;q=x", ",;,"]) {
    expect(acceptedLanguage(other)).toBe("en");
  }
});

test("nothing is on the page that its content policy would not let in", () => {
  for (const page of [drawn(), missingKitPage(ADDRESSES.site, "ar")]) {
    expect(page).toContain(`<style>${KIT_STYLE}</style>`);
    expect(page).not.toMatch(/ style="|<img|<iframe|<form|<link rel="stylesheet"/);
  }
});

test("where no kit is, nothing is told and nothing is found", () => {
  const page = missingKitPage(ADDRESSES.site, "en");
  expect(meta(page, "robots")).toBe("noindex");
  expect(page).not.toContain("zoe");
});
