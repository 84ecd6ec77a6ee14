import { createUniqueId, type JSX, onCleanup } from "solid-js";
import { follow } from "./floating.ts";

export interface TooltipProps {
  /** A few words more; never the only place where something is said. */
  text: string;
  /** The one element that it explains, best a control. */
  children: JSX.Element;
}

/** Words at hover and focus, described to screen readers, gone at Escape. */
export function Tooltip(props: TooltipProps): JSX.Element {
  const id = createUniqueId();
  let wrap: HTMLSpanElement | undefined;
  let tip: HTMLSpanElement | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stop: (() => void) | undefined;

  const show = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const anchor = wrap?.firstElementChild;
      if (!anchor || !tip?.isConnected || tip.matches(":popover-open")) return;
      anchor.setAttribute("aria-describedby", id);
      tip.showPopover();
      stop = follow(anchor, tip, "center");
    }, delay);
  };
  const hide = () => {
    clearTimeout(timer);
    stop?.();
    stop = undefined;
    if (tip?.matches(":popover-open")) tip.hidePopover();
  };
  onCleanup(hide);

  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions lint/a11y/useKeyWithMouseEvents: it follows the focus by focusin; it only watches its control, which has the role */}
      <span
        ref={(element) => {
          wrap = element;
        }}
        class="contents"
        onMouseOver={() => show(350)}
        onMouseOut={hide}
        onFocusIn={() => show(0)}
        onFocusOut={hide}
        onKeyDown={(event) => event.key === "Escape" && hide()}
      >
        {props.children}
      </span>
      <span
        ref={(element) => {
          tip = element;
        }}
        id={id}
        role="tooltip"
        popover="manual"
        class="pointer-events-none max-w-64 animate-fade rounded-control bg-ink px-2.5 py-1.5 text-12 font-medium text-paper"
      >
        {props.text}
      </span>
    </>
  );
}
