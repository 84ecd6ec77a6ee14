import { createSignal } from "solid-js";
import { t } from "../language/t.ts";
import { toast } from "../ui/toast.ts";

const [newer, setNewer] = createSignal(false);

/** Whether another build than this one is published by now. */
export { newer };

/** How often at most to look for a newer build, in ms. */
const PACE_MS = 10 * 60_000;

/**
 * Starts the worker that opens the app without a connection, gives it the files that are loaded,
 * and looks for newer builds whenever someone comes back to the page.
 */
export function beInstalled(): void {
  if ("serviceWorker" in navigator) {
    navigator.serviceWorker.register("/sw.js").then(
      () => navigator.serviceWorker.ready.then(({ active }) => active && tellLoaded(active)),
      () => {
        // A browser that forbids workers goes on without one.
      },
    );
  }
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "visible" || Date.now() - looked < PACE_MS) return;
    looked = Date.now();
    void look();
  });
}

/** Tells the worker what is loaded, as it comes: the browser takes files past it. */
function tellLoaded(worker: ServiceWorker): void {
  const tell = (list: Pick<PerformanceObserverEntryList, "getEntries">) => {
    const files = list
      .getEntries()
      .map(({ name }) => new URL(name))
      .filter(
        ({ origin, pathname }) => origin === location.origin && pathname.startsWith("/assets/"),
      )
      .map(({ pathname }) => pathname);
    if (files.length > 0) worker.postMessage({ kind: "loaded", files });
  };
  new PerformanceObserver(tell).observe({ type: "resource", buffered: true });
}

async function look(): Promise<void> {
  if (newer()) return;
  const page = await fetch("/", { cache: "no-cache" })
    .then((answer) => (answer.ok ? answer.text() : ""))
    .catch(() => "");
  if (isNewer(page, document.querySelector<HTMLScriptElement>("script[type=module]")?.src ?? "")) {
    setNewer(true);
    toast({ text: t("Tandem was updated. The next page that you open is the new one.") });
  }
}

/** Whether a page starts with another file than this one did; its name holds its hash. */
export function isNewer(page: string, own: string): boolean {
  const [, file] = /<script type="module"[^>]* src="([^"]+)"/.exec(page) ?? [];
  return file !== undefined && own !== "" && !own.endsWith(file);
}
