import { type Accessor, createMemo, createSignal, onCleanup, onMount } from "solid-js";

/** What a key does with the row that has the focus. */
export interface RowKey<T> {
  /** What can be pressed for it; the first one is shown beside the list. */
  keys: readonly [string, ...string[]];
  /** The verb: "Approve". */
  does: string;
  /** Does it; false where it does not fit the row. */
  run: (row: T) => unknown;
}

const typing = "input:not([type=checkbox]), textarea, select, dialog, [popover]:popover-open";

/**
 * A list that is worked through by keyboard: j and k move the focus over elements with `data-row`,
 * Enter opens what the row opens first, x selects it (where `selectable`), ? shows the keys, other
 * keys are for the row that has the focus. What was answered leaves at once, before the list is
 * asked again, and the row after it takes the focus.
 */
export function createWorklist<T extends { id: string }>(
  items: Accessor<readonly T[]>,
  keys: Accessor<readonly RowKey<T>[]>,
  selectable = false,
) {
  const [answered, setAnswered] = createSignal<ReadonlySet<string>>(new Set());
  const [picked, setPicked] = createSignal<ReadonlySet<string>>(new Set());
  const [helping, setHelping] = createSignal(false);
  const waiting = createMemo(() => items().filter(({ id }) => !answered().has(id)));
  const chosen = createMemo(() => waiting().filter(({ id }) => picked().has(id)));
  let list: HTMLElement | undefined;
  /** Where the focus was last, for when the row that had it was taken away by someone else. */
  let last = 0;

  const rows = () => [...(list?.querySelectorAll<HTMLElement>("[data-row]") ?? [])];
  const here = () => rows().findIndex((row) => row.contains(document.activeElement));
  const focus = (at: number) => {
    const all = rows();
    last = Math.max(0, Math.min(all.length - 1, at));
    const row = all[last] ?? list?.querySelector<HTMLElement>("a");
    row?.focus();
    row?.scrollIntoView({ block: "nearest" });
  };
  const pick = ({ id }: T) => {
    const next = new Set(picked());
    if (!next.delete(id)) next.add(id);
    setPicked(next);
  };

  /** Whether the key was for this list. */
  const took = (key: string, target: Element): boolean => {
    const at = here();
    const row = waiting()[at];
    if (key === "j") focus(at < 0 ? last : at + 1);
    else if (key === "k") focus(at < 0 ? last : at - 1);
    else if (key === "?") setHelping(true);
    else if (key === "Enter" && target.matches("[data-row]"))
      target.querySelector<HTMLElement>("a, summary")?.click();
    else if (key === "Escape" && picked().size > 0) setPicked(new Set<string>());
    else if (key === "x" && selectable && row) pick(row);
    else {
      const meant = row ?? chosen()[0];
      const found = keys().find((each) => each.keys.includes(key));
      return found !== undefined && meant !== undefined && found.run(meant) !== false;
    }
    return true;
  };
  const press = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
    const target = event.target as Element;
    if (!target.closest(typing) && took(event.key, target)) event.preventDefault();
  };
  onMount(() => window.addEventListener("keydown", press));
  onCleanup(() => window.removeEventListener("keydown", press));

  return {
    waiting,
    keys,
    selectable,
    /** The element that the rows are in, and what stands there when there are none. */
    list: (element: HTMLElement) => {
      list = element;
    },
    helping,
    setHelping,
    pick,
    isPicked: ({ id }: T) => picked().has(id),
    /** The selected rows that still wait, in their order. */
    chosen,
    pickAll: (all: boolean) => setPicked(new Set(all ? waiting().map(({ id }) => id) : [])),
    /** Rows were answered. A dialog gives the focus back to one first, so the next takes it after. */
    leave(...gone: readonly T[]) {
      const at = waiting().findIndex((row) => gone.includes(row));
      setTimeout(() => {
        setAnswered(new Set([...answered(), ...gone.map(({ id }) => id)]));
        if (at >= 0) focus(at);
      });
    },
    /** The answer did not come through: the row waits again. */
    comeBack({ id }: T) {
      setTimeout(() => setAnswered(new Set([...answered()].filter((each) => each !== id))));
    },
  };
}

export type Work<T extends { id: string }> = ReturnType<typeof createWorklist<T>>;
