import type { JSX } from "solid-js";

/** A key to press, as printed on it. */
export function Kbd(props: { children: JSX.Element }): JSX.Element {
  return (
    <kbd class="inline-block min-w-5 rounded-mark border border-hairline bg-paper px-1.5 text-center font-sans text-12 leading-4.5 font-medium text-muted">
      {props.children}
    </kbd>
  );
}
