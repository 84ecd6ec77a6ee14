import { type Accessor, createEffect, on, onCleanup } from "solid-js";

const patience = 3_000;
const pause = 60;

/**
 * Keeps the focus on the page when what held it has gone, as the buttons of a move do once it is
 * made. Each time `moved` changes and a question or form has closed, a focus that is nowhere goes
 * to `home`; one that is anywhere else stays.
 */
export function createKeptFocus(moved: Accessor<string>, home: () => HTMLElement | null): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const watch = (since: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const open = document.querySelector("dialog[open]") !== null;
      if (!open && document.activeElement === document.body) {
        home()?.focus({ preventScroll: true });
      } else if (Date.now() - since < patience) watch(since);
    }, pause);
  };
  createEffect(on(moved, () => watch(Date.now()), { defer: true }));
  onCleanup(() => clearTimeout(timer));
}
