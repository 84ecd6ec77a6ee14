import { type Accessor, createSignal, onCleanup, onMount } from "solid-js";

/**
 * A list that is worked through by keyboard: j and k move the focus over elements with `data-row`,
 * other keys are for the row that has it. What was answered leaves at once, before the list is
 * asked again, and the row after it takes the focus.
 */
export function createWorklist<T extends { id: string }>(
  items: Accessor<readonly T[]>,
  act: (key: string, row: T) => boolean,
) {
  const [answered, setAnswered] = createSignal<ReadonlySet<string>>(new Set());
  const waiting = () => items().filter(({ id }) => !answered().has(id));
  let list: HTMLElement | undefined;

  const rows = () => [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const focus = (at: number) => {
    const all = rows();
    const row = all[Math.max(0, Math.min(all.length - 1, at))];
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };

  const keys = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const target = event.target as Element;
    if (target.closest("input, textarea, select, dialog, [popover]:popover-open")) return;
    const at = here();
    const row = waiting()[at];
    if (event.key === "j") focus(at + 1);
    else if (event.key === "k") focus(at < 0 ? 0 : at - 1);
    else if (!row || !act(event.key, row)) return;
    event.preventDefault();
  };
  onMount(() => window.addEventListener("keydown", keys));
  onCleanup(() => window.removeEventListener("keydown", keys));

  return {
    waiting,
    list: (element: HTMLElement) => {
      list = element;
    },
    /** The row was answered. A dialog gives the focus back to it first, so the next one takes it after. */
    leave(row: T) {
      const at = waiting().indexOf(row);
      setTimeout(() => {
        setAnswered(new Set([...answered(), row.id]));
        if (at >= 0) focus(at);
      });
    },
  };
}
