import { createSignal, type JSX, Show } from "solid-js";

let arriving = true;
const turns: (() => void)[] = [];

function take(): void {
  const turn = turns.shift();
  // Asked for before the turn is taken, so that one that fails does not hold up the others.
  if (turns.length > 0) setTimeout(take);
  turn?.();
}

/** Runs `work` in a task of its own, after those that came before it. */
export function inTurn(work: () => void): void {
  if (turns.push(work) === 1) setTimeout(take);
}

/** From here on pages are drawn at once: what draws them has been run before. */
export const arrived = (): void => {
  arriving = false;
};

/**
 * Draws its children in a task of their own while the app is arriving, so that the browser can
 * answer between the parts of a page that is drawn by code that never ran before. What stands
 * below must come later too, or it is pushed down.
 */
export function Later(props: { fallback?: JSX.Element; children: JSX.Element }): JSX.Element {
  const [now, setNow] = createSignal(!arriving);
  if (!now()) inTurn(() => setNow(true));
  return (
    <Show when={now()} fallback={props.fallback}>
      {props.children}
    </Show>
  );
}
