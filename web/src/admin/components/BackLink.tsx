import { A } from "@solidjs/router";
import ArrowLeft from "lucide-solid/icons/arrow-left";
import type { JSX } from "solid-js";

/** The way back to the list that a page belongs to. */
export function BackLink(props: { href: string; children: JSX.Element }): JSX.Element {
  return (
    <A
      href={props.href}
      class="inline-flex min-h-6 items-center gap-1.5 hover:text-ink pointer-coarse:min-h-11"
    >
      <ArrowLeft size={14} class="rtl:-scale-x-100" />
      {props.children}
    </A>
  );
}
