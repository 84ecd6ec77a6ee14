import { A } from "@solidjs/router";
import ArrowLeft from "lucide-solid/icons/arrow-left";
import type { JSX } from "solid-js";

/** The way back to what a page is one of, above its title. */
export function BackLink(props: { href: string; children: JSX.Element }): JSX.Element {
  return (
    <A
      href={props.href}
      class="-ms-1 inline-flex min-h-9 items-center gap-1.5 rounded-control px-1 text-14 text-muted transition-colors duration-150 hover:text-ink pointer-coarse:min-h-11"
    >
      <ArrowLeft size={15} class="rtl:-scale-x-100" />
      {props.children}
    </A>
  );
}
