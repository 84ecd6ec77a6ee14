import { type Accessor, createEffect, createSignal, on, onCleanup, onMount } from "solid-js";
import type { ThreadLine } from "../threads.data.ts";
import { createShortcuts } from "./shortcuts.ts";

/** An answer that is being given to a row. */
export type Answering = "accept" | "reject" | "counter";

export interface Triage {
  /** The element that holds the rows: each is an element with `data-thread`, and a link in it. */
  list: (element: HTMLElement) => void;
  /** What is being answered, and how. */
  answering: Accessor<{ line: ThreadLine; how: Answering } | null>;
  answered: () => void;
}

/**
 * Works a list of threads by keyboard: j and k move the focus from row to row, a, r and c answer
 * the one that has it. When a row leaves with the focus in it, the row that takes
 * its place has it, or the page's heading where none is left.
 */
export function createTriage(
  lines: Accessor<readonly ThreadLine[]>,
  mayAnswer: (line: ThreadLine) => boolean,
): Triage {
  const [answering, setAnswering] = createSignal<{ line: ThreadLine; how: Answering } | null>(null);
  let list: HTMLElement | undefined;
  /** Where the focus was last, and in which thread's row, for when that row goes. */
  let last = 0;
  let at: string | undefined;

  const rows = () => [...(list?.querySelectorAll<HTMLElement>("[data-thread]") ?? [])];
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const focus = (at: number) => {
    const all = rows();
    last = Math.max(0, Math.min(all.length - 1, at));
    const row = all[last];
    const target = row?.querySelector<HTMLElement>("a") ?? document.querySelector("h1");
    target?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };
  const step = (by: 1 | -1) => focus(here() < 0 ? last : here() + by);
  const answer = (how: Answering) => {
    const id = rows()[here()]?.dataset.thread;
    const line = lines().find(({ request }) => request.id === id);
    if (line && mayAnswer(line)) setAnswering({ line, how });
  };

  createShortcuts(() => ({
    j: () => step(1),
    k: () => step(-1),
    a: () => answer("accept"),
    r: () => answer("reject"),
    c: () => answer("counter"),
  }));

  createEffect(
    on(
      lines,
      (now) => {
        if (!at || now.some(({ request }) => request.id === at)) return;
        // The rows are drawn by then, and a dialog that closed has given the focus back.
        requestAnimationFrame(() => {
          if (document.activeElement === document.body) focus(last);
        });
      },
      { defer: true },
    ),
  );

  // Whoever points elsewhere has left the row on purpose.
  const left = () => {
    at = undefined;
  };
  onMount(() => window.addEventListener("pointerdown", left));
  onCleanup(() => window.removeEventListener("pointerdown", left));
  // With the last row the whole list goes.
  onCleanup(() => {
    if (!at) return;
    setTimeout(() => {
      if (document.activeElement === document.body) document.querySelector("h1")?.focus();
    });
  });

  return {
    list: (element) => {
      list = element;
      element.addEventListener("focusin", () => {
        last = here();
        at = rows()[last]?.dataset.thread;
      });
    },
    answering,
    answered: () => setAnswering(null),
  };
}
