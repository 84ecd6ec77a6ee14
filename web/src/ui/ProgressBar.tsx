import type { JSX } from "solid-js";
import { percent } from "./format.ts";

/** How far something is, `share` 0..1. */
export function ProgressBar(props: { label: string; share: number }): JSX.Element {
  return (
    <div class="grid gap-1.5 text-14">
      <div class="flex justify-between gap-4">
        <span>{props.label}</span>
        <span class="text-muted">{percent(props.share, 0)}</span>
      </div>
      <div
        role="progressbar"
        aria-label={props.label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={Math.round(props.share * 100)}
        class="h-2 overflow-hidden rounded-full bg-raised ring-1 ring-edge ring-inset"
      >
        <div
          class="h-full bg-ink transition-[width] duration-150"
          style={{ width: `${props.share * 100}%` }}
        />
      </div>
    </div>
  );
}
