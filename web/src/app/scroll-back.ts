import { onCleanup } from "solid-js";

/**
 * How long the place is held, in ms: until the list is drawn, and while rows that come into sight get
 * their true height.
 */
const HELD_MS = 2_000;

/** What was pressed on a page, and how far below the top of the window it stood, in px. */
interface Spot {
  href: string;
  top: number;
}

/**
 * Brings those who go back to where they were: the row that they had opened stands where it stood. The
 * browser alone misses it, because rows out of sight have no height of their own yet. Gives way to
 * whoever scrolls meanwhile.
 */
export function createScrollBack(): void {
  const spots = new Map<string, Spot>();
  // The router counts the steps of a visit in the state of each.
  const here = () => `${history.state?._depth} ${location.pathname}${location.search}`;
  let frame = 0;

  const stop = () => cancelAnimationFrame(frame);
  const pressed = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest("main a[href]") : null;
    const href = link?.getAttribute("href");
    if (link && href) spots.set(here(), { href, top: link.getBoundingClientRect().top });
  };
  const stepped = () => {
    stop();
    const spot = spots.get(here());
    if (spot) hold(spot);
  };
  const hold = ({ href, top }: Spot) => {
    const until = performance.now() + HELD_MS;
    const step = () => {
      const row = document.querySelector(`main a[href="${CSS.escape(href)}"]`);
      const off = row ? row.getBoundingClientRect().top - top : 0;
      if (Math.abs(off) >= 1) scrollBy(0, off);
      if (performance.now() < until) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };

  addEventListener("popstate", stepped);
  document.addEventListener("click", pressed, true);
  const moves = ["wheel", "touchstart", "keydown", "pointerdown"];
  for (const move of moves) addEventListener(move, stop, { passive: true });
  onCleanup(() => {
    stop();
    removeEventListener("popstate", stepped);
    document.removeEventListener("click", pressed, true);
    for (const move of moves) removeEventListener(move, stop);
  });
}
