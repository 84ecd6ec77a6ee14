import { createRoot, createSignal } from "solid-js";
import { expect, test } from "vitest";
import { createReadyToasts } from "./ready-toasts.ts";
import { toasts } from "./ui/toast.ts";
import type { WorkStatus } from "./work.ts";

test("what gets ready is told once; what was ready before, fails or is new is not", () => {
  const [items, setItems] = createSignal<Array<{ name: string; status: WorkStatus }>>([]);
  const dispose = createRoot((end) => {
    createReadyToasts(items, { id: ({ name }) => name, text: ({ name }) => `${name} is ready.` });
    return end;
  });
  setItems([
    { name: "old", status: "ready" },
    { name: "slow", status: "running" },
    { name: "good", status: "queued" },
    { name: "bad", status: "running" },
  ]);
  expect(toasts()).toEqual([]);
  const now = [
    { name: "new", status: "ready" as const },
    { name: "old", status: "ready" as const },
    { name: "slow", status: "running" as const },
    { name: "good", status: "ready" as const },
    { name: "bad", status: "failed" as const },
  ];
  setItems(now);
  setItems([...now]);
  expect(toasts().map(({ text }) => text)).toEqual(["good is ready."]);
  dispose();
});
