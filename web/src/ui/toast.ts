import { createSignal } from "solid-js";

export interface Toast {
  text: string;
  /** `bad` stays until it is closed; the others leave after 6 s unless someone is at them. */
  tone?: "neutral" | "good" | "bad";
  /** One thing to do about it, such as undoing it. */
  action?: { label: string; run: () => void };
}

export interface Shown extends Toast {
  id: number;
}

const [toasts, setToasts] = createSignal<Shown[]>([]);
let next = 0;

/** What is on screen now, oldest first. */
export { toasts };

/** Says that something happened, where it need not be answered. Returns what takes it away. */
export function toast(given: Toast | string): () => void {
  const id = ++next;
  const made = { ...(typeof given === "string" ? { text: given } : given), id };
  setToasts((all) => [...all.slice(-2), made]);
  return () => drop(id);
}

/** Takes one toast away. */
export const drop = (id: number) => setToasts((all) => all.filter((each) => each.id !== id));
