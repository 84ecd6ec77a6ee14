import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { readCursor, writeCursor } from "./cursor.ts";
import { Refusal } from "./errors.ts";
import type { Platform } from "./platform.ts";
import { testPlatform } from "./testing.ts";

let platform: Platform;
beforeAll(async () => {
  platform = await testPlatform();
});

test("a cursor comes back as it was, and is none for another list", async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), fc.string(), async (position, list) => {
      fc.pre(position !== null);
      const cursor = await writeCursor(platform, list, position);
      expect(await readCursor(platform, list, cursor)).toEqual(
        JSON.parse(JSON.stringify(position)),
      );
      await expect(readCursor(platform, `${list}!`, cursor)).rejects.toBeInstanceOf(Refusal);
    }),
    { numRuns: 50 },
  );
});

test("a cursor with one character changed is refused", async () => {
  const cursor = await writeCursor(platform, "list", { id: "cmp_1", at: 5 });
  for (let i = 0; i < cursor.length; i++) {
    const forged = `${cursor.slice(0, i)}${cursor[i] === "A" ? "B" : "A"}${cursor.slice(i + 1)}`;
    // The last character of base64url carries bits that say nothing: those spellings mean the same.
    const same = Buffer.from(forged.split(".")[1] ?? "", "base64url").equals(
      Buffer.from(cursor.split(".")[1] ?? "", "base64url"),
    );
    if (same && forged.split(".")[0] === cursor.split(".")[0]) continue;
    await expect(readCursor(platform, "list", forged), `at ${i}`).rejects.toMatchObject({
      code: "request.bad_cursor",
    });
  }
});
