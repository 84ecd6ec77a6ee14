import fc from "fast-check";
import { expect, test } from "vitest";
import { type AgreedTerms, canonicalTerms, termsHash } from "./terms.rules.ts";

const TERMS: AgreedTerms = {
  adRequestId: "req_1",
  campaignId: "cmp_1",
  sponsorId: "spo_1",
  influencerId: "inf_1",
  version: 3,
  offeredBy: "influencer",
  offeredAt: "2026-03-13T18:04:05.678Z",
  amount: 45_050,
  currency: "USD",
  requirements: 'Say "bonjour", ça va 花\nTwice.',
  deliverables: [
    { platform: "instagram", format: "reel", dueDate: "2026-04-10", disclosure: "#ad" },
    { platform: "tiktok", format: "video", dueDate: "2026-04-11", disclosure: "Werbung" },
  ],
  dueDate: "2026-04-30",
  timeZone: "Europe/Berlin",
};

/** The text is written down here by hand; its hash is what `sha256sum` gives for it. */
const CANONICAL =
  '{"adRequestId":"req_1","amount":45050,"campaignId":"cmp_1","currency":"USD","deliverables":[' +
  '{"disclosure":"#ad","dueDate":"2026-04-10","format":"reel","platform":"instagram"},' +
  '{"disclosure":"Werbung","dueDate":"2026-04-11","format":"video","platform":"tiktok"}],' +
  '"dueDate":"2026-04-30","influencerId":"inf_1","offeredAt":"2026-03-13T18:04:05.678Z",' +
  '"offeredBy":"influencer","requirements":"Say \\"bonjour\\", ça va 花\\nTwice.",' +
  '"sponsorId":"spo_1","timeZone":"Europe/Berlin","version":3}';

test("the hash is that of the canonical text of the terms", () => {
  expect(canonicalTerms(TERMS)).toBe(CANONICAL);
  expect(termsHash(TERMS)).toBe("f855930e1b71305f1cb558eb534d9249edb1688c6c1857eda59c2d4fd211833f");
});

const shuffled = <T extends object>(value: T): fc.Arbitrary<T> => {
  const entries = Object.entries(value);
  return fc
    .shuffledSubarray(entries, { minLength: entries.length, maxLength: entries.length })
    .map((all) => Object.fromEntries(all) as T);
};

test("it does not depend on the order of keys", () => {
  fc.assert(
    fc.property(
      shuffled(TERMS),
      fc.tuple(...TERMS.deliverables.map(shuffled)),
      (terms, deliverables) => termsHash({ ...terms, deliverables }) === termsHash(TERMS),
    ),
  );
});

test("it is another for any other value, and for another order of the work", () => {
  const hashes = new Set([termsHash(TERMS)]);
  for (const key of Object.keys(TERMS) as Array<keyof AgreedTerms>) {
    if (key === "deliverables") continue;
    const value = TERMS[key];
    hashes.add(termsHash({ ...TERMS, [key]: typeof value === "number" ? value + 1 : `${value}x` }));
  }
  for (const n of [0, 1])
    for (const key of ["platform", "format", "dueDate", "disclosure"] as const) {
      const deliverables = TERMS.deliverables.map((one, i) =>
        i === n ? { ...one, [key]: `${one[key]}x` } : one,
      );
      hashes.add(
        termsHash({ ...TERMS, deliverables: deliverables as AgreedTerms["deliverables"] }),
      );
    }
  hashes.add(termsHash({ ...TERMS, deliverables: TERMS.deliverables.toReversed() }));
  hashes.add(termsHash({ ...TERMS, deliverables: TERMS.deliverables.slice(0, 1) }));
  expect(hashes.size).toBe(1 + 12 + 8 + 2);
});
