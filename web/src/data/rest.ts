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

/**
 * Like {@link createRest} for values with names: what was typed under one name is not lost when
 * another follows at once.
 */
export function createNamedRest<N extends string>(
  run: (values: Partial<Record<N, string>>) => void,
): (values: Partial<Record<N, string>>) => void {
  let waiting: Partial<Record<N, string>> = {};
  const rested = createRest(() => {
    const all = waiting;
    waiting = {};
    run(all);
  });
  return (values) => {
    waiting = { ...waiting, ...values };
    rested(undefined);
  };
}
