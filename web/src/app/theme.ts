import { createSignal } from "solid-js";

export type Theme = "system" | "light" | "dark";

const key = "tandem.theme";

const [theme, set] = createSignal<Theme>(
  (document.documentElement.dataset.theme as Theme | undefined) ?? "system",
);

/** The theme that was chosen; `system` follows the device. */
export { theme };

/** Chooses a theme and keeps the choice on this device; `first-paint.js` applies it on load. */
export function chooseTheme(next: Theme): void {
  set(next);
  if (next === "system") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = next;
  remember(key, next === "system" ? null : next);
}

/** Keeps a choice on this device where storage is allowed; elsewhere it lasts for this visit. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // Storage can be forbidden or full; the choice then lasts until the page is left.
  }
}
