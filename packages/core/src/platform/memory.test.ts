import fc from "fast-check";
import { expect, test } from "vitest";
import { Memory } from "./memory.ts";

const bounds = { entries: 5, bytes: 3_000 };

test("whatever is put in, it never holds more than it may, and gives back what was put last", () => {
  const step = fc.oneof(
    fc.record({
      do: fc.constant("set" as const),
      key: fc.nat(9),
      length: fc.nat(4_000),
      tag: fc.nat(3),
    }),
    fc.record({ do: fc.constant("drop" as const), tag: fc.nat(3) }),
    fc.record({ do: fc.constant("get" as const), key: fc.nat(9) }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const memory = new Memory<string>(bounds);
      const last = new Map<string, { value: string; tag: number }>();
      for (const one of steps) {
        if (one.do === "set") {
          const value = "x".repeat(one.length);
          memory.set(`k${one.key}`, value, [`t${one.tag}`], 0);
          last.set(`k${one.key}`, { value, tag: one.tag });
        } else if (one.do === "drop") {
          memory.drop(`t${one.tag}`);
          for (const [key, { tag }] of last) if (tag === one.tag) last.delete(key);
        } else {
          const held = memory.get(`k${one.key}`, 0);
          if (held) expect(held.value).toBe(last.get(`k${one.key}`)?.value);
        }
        expect(memory.size).toBeLessThanOrEqual(bounds.entries);
        expect(memory.bytes).toBeLessThanOrEqual(bounds.bytes);
      }
      for (const tag of [0, 1, 2, 3]) memory.drop(`t${tag}`);
      expect([memory.size, memory.bytes]).toEqual([0, 0]);
    }),
  );
});

test("the least recently used goes first, and what is too old is gone", () => {
  const memory = new Memory<number>({ entries: 2, bytes: 10_000 });
  memory.set("a", 1, [], 100);
  memory.set("b", 2, [], 200);
  memory.get("a", 0);
  memory.set("c", 3, [], 300);
  expect(["a", "b", "c"].map((key) => memory.get(key, 0)?.value)).toEqual([1, undefined, 3]);
  expect(memory.get("a", 101)).toBeUndefined();
  expect(memory.size).toBe(1);
});
