import fc from "fast-check";
import { expect, test } from "vitest";
import { deliverablesWords, type Piece } from "./deliverable-words.ts";
import { difference, isSame, type Terms, textParts } from "./difference.ts";

const reel: Piece = {
  platform: "instagram",
  format: "reel",
  dueDate: "2031-03-14",
  disclosure: "#ad",
};
const story: Piece = { ...reel, format: "story" };
const terms: Terms = {
  amount: 40_000,
  dueDate: "2031-03-14",
  deliverables: [reel, reel],
  requirements: "Show the texture in daylight.",
};

test("an offer does not differ from itself", () => {
  expect(isSame(difference(terms, terms))).toBe(true);
});

test("another amount and one more piece are all that changed", () => {
  const found = difference(terms, { ...terms, amount: 45_000, deliverables: [reel, story, reel] });
  expect(found.amount).toEqual({ before: 40_000, after: 45_000 });
  expect(
    found.deliverables?.map(({ group, before, after }) => [group.format, before, after]),
  ).toEqual([
    ["reel", 2, 2],
    ["story", 0, 1],
  ]);
  expect([found.dueDate, found.requirements, found.disclosure]).toEqual([null, null, null]);
});

test("moving the day of the whole moves what is due with it without calling it other work", () => {
  const later = reel.dueDate.replace("14", "20");
  const moved = { ...reel, dueDate: later };
  const found = difference(terms, { ...terms, dueDate: later, deliverables: [moved, moved] });
  expect(found.dueDate).toEqual({ before: "2031-03-14", after: "2031-03-20" });
  expect(found.deliverables).toBeNull();
});

test("a piece with a day of its own is other work", () => {
  const early = { ...reel, dueDate: "2031-03-10" };
  const found = difference(terms, { ...terms, deliverables: [reel, early] });
  expect(found.deliverables?.map(({ before, after }) => [before, after])).toEqual([
    [2, 1],
    [0, 1],
  ]);
});

test("one disclosure for all is a change of its own, several are changes of the work", () => {
  const marked = { ...reel, disclosure: "Anzeige" };
  const all = difference(terms, { ...terms, deliverables: [marked, marked] });
  expect(all.disclosure).toEqual({ before: "#ad", after: "Anzeige" });
  expect(all.deliverables).toBeNull();
  const some = difference(terms, { ...terms, deliverables: [reel, marked] });
  expect(some.disclosure).toBeNull();
  expect(some.deliverables).toHaveLength(2);
});

test("a text is compared word by word", () => {
  expect(
    textParts("Show the texture in daylight.", "Show the texture outside in daylight."),
  ).toEqual([
    { kind: "same", text: "Show the texture " },
    { kind: "new", text: "outside " },
    { kind: "same", text: "in daylight." },
  ]);
});

test("words that were replaced one after the other are one stretch", () => {
  expect(
    textParts("Show the new launch. Keep it natural.", "Show the new launch. Link to it."),
  ).toEqual([
    { kind: "same", text: "Show the new launch. " },
    { kind: "gone", text: "Keep it natural." },
    { kind: "new", text: "Link to it." },
  ]);
});

test("texts with little in common are set against each other whole", () => {
  expect(textParts("Show it in daylight", "Tell a story of your own about it")).toEqual([
    { kind: "gone", text: "Show it in daylight" },
    { kind: "new", text: "Tell a story of your own about it" },
  ]);
  expect(textParts("", "Now something")).toEqual([{ kind: "new", text: "Now something" }]);
});

test("the parts of a text give both texts back", () => {
  const word = fc.constantFrom("a", "b", "reel", "due", "im", "日本", " ", "\n", ".");
  const text = fc.array(word, { maxLength: 40 }).map((words) => words.join(""));
  fc.assert(
    fc.property(text, text, (before, after) => {
      const parts = textParts(before, after);
      const of = (kind: string) =>
        parts.filter((part) => part.kind === "same" || part.kind === kind);
      const joined = (kind: string) =>
        of(kind)
          .map((part) => part.text)
          .join("");
      return joined("gone") === before && joined("new") === after;
    }),
  );
});

test("deliverables read as a sentence", () => {
  expect(deliverablesWords(terms)).toBe("2 Instagram reels");
  expect(deliverablesWords({ ...terms, deliverables: [reel, reel, story] })).toBe(
    "2 Instagram reels and 1 Instagram story",
  );
  const marked = { ...story, disclosure: "Anzeige" };
  expect(deliverablesWords({ ...terms, deliverables: [reel, marked] })).toBe(
    "1 Instagram reel marked #ad and 1 Instagram story marked Anzeige",
  );
});
