import { type Accessor, createMemo, For, type JSX } from "solid-js";

/**
 * A list whose rows stay the same elements while what they tell changes, so that a bar moves rather
 * than being drawn anew and the focus stays where it is.
 */
export function ById<T>(props: {
  each: readonly T[];
  id: (row: T) => string;
  children: (row: Accessor<T>) => JSX.Element;
}): JSX.Element {
  const found = createMemo(() => new Map(props.each.map((row) => [props.id(row), row])));
  const ids = createMemo(() => [...found().keys()]);
  return (
    <For each={ids()}>
      {(id) => {
        // A row that has just left the list keeps its last words until it is gone from the page.
        const row = createMemo<T>((before) => found().get(id) ?? before, found().get(id) as T);
        return props.children(row);
      }}
    </For>
  );
}
