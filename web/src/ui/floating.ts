export type Align = "start" | "end" | "center";

const gap = 6;
const edge = 8;

/**
 * Puts a fixed element under its anchor, above it when there is no room below, never beyond the
 * window. `start` and `end` follow the writing direction. Returns what stops following.
 */
export function follow(anchor: Element, floating: HTMLElement, align: Align): () => void {
  const put = () => {
    const at = anchor.getBoundingClientRect();
    const { offsetWidth: width, offsetHeight: height } = floating;
    const rtl = getComputedStyle(anchor).direction === "rtl";
    const atLeft = align === (rtl ? "end" : "start");
    const centre = at.left + at.width / 2 - width / 2;
    const wanted = align === "center" ? centre : atLeft ? at.left : at.right - width;
    const left = Math.max(edge, Math.min(wanted, innerWidth - width - edge));
    const below = at.bottom + gap;
    const above = at.top - gap - height;
    const top = below + height + edge > innerHeight && above > edge ? above : below;
    Object.assign(floating.style, {
      position: "fixed",
      inset: "auto",
      left: `${left}px`,
      top: `${top}px`,
      maxHeight: `${innerHeight - Math.max(top, edge) - edge}px`,
    });
  };
  put();
  window.addEventListener("resize", put);
  window.addEventListener("scroll", put, { capture: true, passive: true });
  return () => {
    window.removeEventListener("resize", put);
    window.removeEventListener("scroll", put, { capture: true });
  };
}
