import { createSignal } from "solid-js";

const [online, setOnline] = createSignal(
  typeof navigator === "undefined" || navigator.onLine !== false,
);
const [shownFrom, setShownFrom] = createSignal<number | null>(null);

/** Whether this device has a connection, as far as it knows. */
/** When the oldest of what is shown came (ms since epoch), while it could not be asked for anew. */
export { online, shownFrom };

/** Notes that an answer from before is shown, as no newer one could be had. */
export const noteShown = (at: number): void => {
  setShownFrom((before) => (before === null ? at : Math.min(before, at)));
};

/** Notes that answers come again. */
export const noteFresh = (): void => {
  setShownFrom(null);
};

if (typeof window === "object") {
  window.addEventListener("online", () => setOnline(true));
  window.addEventListener("offline", () => setOnline(false));
}
