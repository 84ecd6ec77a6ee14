import { onCleanup } from "solid-js";

/**
 * Calls `run` with the last value once no newer one came for `milliseconds`: for what is typed and
 * asked for. What is still waiting when the owner goes is dropped.
 */
export function createRest<T>(run: (value: T) => void, milliseconds = 300): (value: T) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  onCleanup(() => clearTimeout(timer));
  return (value) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(value), milliseconds);
  };
}
