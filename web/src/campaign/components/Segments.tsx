import { For, type JSX } from "solid-js";

export interface SegmentsProps {
  label: string;
  options: readonly { value: string; label: string }[];
  value: string;
  onChange: (value: string) => void;
}

/** Two or three ways to look at the same thing, side by side. */
export function Segments(props: SegmentsProps): JSX.Element {
  return (
    <fieldset class="inline-flex rounded-control border border-hairline bg-raised p-0.5">
      <legend class="sr-only">{props.label}</legend>
      <For each={props.options}>
        {(option) => (
          <button
            type="button"
            aria-pressed={option.value === props.value}
            onClick={() => props.onChange(option.value)}
            class="min-h-10 rounded-mark px-3 text-14 font-medium text-muted transition-colors duration-150 hover:text-ink aria-pressed:bg-sunken aria-pressed:text-ink pointer-coarse:min-h-11"
          >
            {option.label}
          </button>
        )}
      </For>
    </fieldset>
  );
}
