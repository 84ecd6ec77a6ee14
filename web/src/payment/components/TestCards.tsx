import { For, type JSX } from "solid-js";
import { Notice } from "../../ui/States.tsx";

const cards = [
  ["4242 4242 4242 4242", "is charged"],
  ["4000 0000 0000 0002", "is declined"],
  ["4000 0000 0000 9995", "has too little money"],
] as const;

/** Says that no real money moves, and with which numbers what can be tried. */
export function TestCards(): JSX.Element {
  return (
    <Notice tone="warn" title="This is a test gateway: no real money moves.">
      <p>Never type a real card here. Any day to come and any security code will do.</p>
      <dl class="pt-1">
        <For each={cards}>
          {([number, what]) => (
            <div class="flex flex-wrap gap-x-3">
              <dt class="font-mono whitespace-nowrap select-all">{number}</dt>
              <dd>{what}</dd>
            </div>
          )}
        </For>
      </dl>
    </Notice>
  );
}
