import { expect, test } from "vitest";
import { draftOf } from "./message-draft.ts";

const storage = () => {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
    get length() {
      return kept.size;
    },
  } as unknown as Storage;
};

test("a draft is there again for its own thread, until it was sent", () => {
  const kept = storage();
  draftOf("usr_1", "req_1", () => kept).write("Would the story");
  expect(draftOf("usr_1", "req_1", () => kept).read()).toBe("Would the story");
  expect(draftOf("usr_1", "req_2", () => kept).read()).toBe("");
  draftOf("usr_1", "req_1", () => kept).write("");
  expect(kept.length).toBe(0);
});

test("where nothing can be kept, writing goes on", () => {
  const refused = () => {
    throw new Error("denied");
  };
  const draft = draftOf("usr_1", "req_1", refused);
  draft.write("Hello");
  expect(draft.read()).toBe("");
});
