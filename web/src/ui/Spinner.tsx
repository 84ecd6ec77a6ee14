import type { JSX } from "solid-js";

/** A turning ring of 16 px for what takes a moment; the words beside it say what. */
export function Spinner(): JSX.Element {
  return (
    <span
      aria-hidden="true"
      class="size-4 shrink-0 animate-turn rounded-full border-2 border-current border-r-transparent"
    />
  );
}
