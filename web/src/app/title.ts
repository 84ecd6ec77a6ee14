import { createRenderEffect } from "solid-js";

/** Names the page in the tab and for the route announcer. Call once in each page. */
export function createTitle(title: () => string | undefined): void {
  createRenderEffect(() => {
    const name = title();
    document.title = name ? `${name} · Tandem` : "Tandem";
  });
}
