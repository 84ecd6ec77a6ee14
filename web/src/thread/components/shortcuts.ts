import { onCleanup, onMount } from "solid-js";

/**
 * Runs what a single key stands for, wherever the focus is but in a field, a dialog or a menu.
 * `keys` is read at each press, so that it may change.
 */
export function createShortcuts(keys: () => Partial<Record<string, () => void>>): void {
  const pressed = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat || event.defaultPrevented) {
      return;
    }
    const { target } = event;
    if (target instanceof Element && target.closest("input, textarea, select, [contenteditable]")) {
      return;
    }
    if (document.querySelector("dialog[open], [popover]:popover-open [role=menu]")) return;
    const run = keys()[event.key.toLowerCase()];
    if (!run) return;
    event.preventDefault();
    run();
  };
  onMount(() => window.addEventListener("keydown", pressed));
  onCleanup(() => window.removeEventListener("keydown", pressed));
}
