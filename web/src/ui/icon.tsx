import type { Icon } from "./side.ts";

/**
 * An icon of the set from the markup of its strokes, on a square of 24 units. The words beside it
 * say what it means; to a screen reader it is not there. The build makes each icon with this.
 */
export const icon =
  (strokes: string): Icon =>
  (props) => (
    <svg
      aria-hidden="true"
      width={props.size ?? 24}
      height={props.size ?? 24}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      stroke-width={props.strokeWidth ?? 2}
      stroke-linecap="round"
      stroke-linejoin="round"
      class={props.class}
      innerHTML={strokes}
    />
  );
