import { expect, test } from "vitest";
import { rotated } from "./commands/rotate-keys.ts";

const at = new Date("2030-04-05T06:07:08Z");

test("a new key signs and the one before it is believed, whatever came before that", () => {
  const first = { kid: "first", key: "made by the stack" };
  const once = rotated(first, at);
  expect(once.previous).toEqual(first);
  expect(once.current.kid).toBe("203004050607");
  expect(Buffer.from(once.current.key, "base64url")).toHaveLength(48);
  const twice = rotated(once, new Date("2030-05-05T06:07:08Z"));
  expect(twice.previous).toEqual(once.current);
  expect(JSON.stringify(twice)).not.toContain(first.key);
});
