import { A } from "@solidjs/router";
import type { JSX } from "solid-js";

/** Two dots, one thread: the mark. */
export function Mark(props: { size?: number }): JSX.Element {
  return (
    <svg
      viewBox="0 0 32 32"
      width={props.size ?? 26}
      height={props.size ?? 26}
      fill="none"
      aria-hidden="true"
    >
      <path
        d="M8 10c10 0 6 12 16 12"
        class="stroke-muted"
        stroke-width="2.5"
        stroke-linecap="round"
      />
      <circle cx="8" cy="10" r="5" class="fill-sponsor" />
      <circle cx="24" cy="22" r="5" class="fill-influencer" />
    </svg>
  );
}

/** The mark and the name, leading home. */
export function Brand(props: { href: string }): JSX.Element {
  return (
    <A
      href={props.href}
      class="inline-flex min-h-11 items-center gap-2 rounded-control font-display text-20 font-semibold tracking-tight"
    >
      <Mark />
      <span class="rail-word">Tandem</span>
    </A>
  );
}
