import { useLocation } from "@solidjs/router";
import { createEffect, on, onCleanup } from "solid-js";

/**
 * How long the place is held, in ms: until the list is drawn, and while rows that come into sight get
 * their true height.
 */
const HELD_MS = 2_000;

/** Where someone was on a page. */
interface Spot {
  /** From the top of the page, in px. */
  y: number;
  /** What was pressed there, and how far below the top of the window it stood, in px. */
  link?: { href: string; top: number };
}

/**
 * Brings those who go back to where they were: the row that they had opened stands where it stood. The
 * browser tries before the page is drawn again, and rows out of sight have no height of their own yet.
 * Gives way to whoever scrolls meanwhile.
 */
export function createScrollBack(): void {
  const place = useLocation();
  const spots = new Map<string, Spot>();
  // The router counts the steps of a visit in the state of each.
  const here = () => `${history.state?._depth} ${location.pathname}${location.search}`;
  let wanted: Spot | undefined;
  let frame = 0;

  const stop = () => {
    cancelAnimationFrame(frame);
    wanted = undefined;
  };
  const scrolled = () => {
    if (wanted) return;
    const key = here();
    spots.set(key, { ...spots.get(key), y: scrollY });
  };
  const pressed = ({ target }: MouseEvent) => {
    const link = target instanceof Element ? target.closest("main a[href]") : null;
    const href = link?.getAttribute("href");
    if (!link || !href) return;
    spots.set(here(), { y: scrollY, link: { href, top: link.getBoundingClientRect().top } });
  };
  const stepped = () => {
    stop();
    wanted = spots.get(here());
  };
  const settle = ({ y, link }: Spot) => {
    const until = performance.now() + HELD_MS;
    const step = () => {
      const row = link && document.querySelector(`main a[href="${CSS.escape(link.href)}"]`);
      const off = row && link ? row.getBoundingClientRect().top - link.top : y - scrollY;
      if (Math.abs(off) >= 1) scrollBy(0, off);
      if (performance.now() > until) stop();
      else frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
  };
  createEffect(
    on(
      () => place.pathname + place.search,
      () => wanted && settle(wanted),
      { defer: true },
    ),
  );

  const passive = { passive: true };
  // Before the router hears of it, who may have drawn the page by the time that it tells others.
  addEventListener("popstate", stepped, true);
  addEventListener("scroll", scrolled, passive);
  document.addEventListener("click", pressed, true);
  const moves = ["wheel", "touchstart", "keydown", "pointerdown"];
  for (const move of moves) addEventListener(move, stop, passive);
  onCleanup(() => {
    stop();
    removeEventListener("popstate", stepped, true);
    removeEventListener("scroll", scrolled);
    document.removeEventListener("click", pressed, true);
    for (const move of moves) removeEventListener(move, stop);
  });
}
