import { createRequire } from "node:module";
import { dirname } from "node:path";
import { type Handler, invoke, type Load, loadFrom, loadHandler } from "./handlers.ts";
import type { ApiApp } from "./http/site.ts";
import type { CloudOptions } from "./types.ts";
import type { Wiring } from "./wiring.ts";

/** The wiring and what loads its entries: the given ones, else those of the functions. */
export async function readWiring(
  options: Pick<CloudOptions, "wiring" | "root" | "compiled">,
): Promise<{ wiring: Wiring; load: Load }> {
  const wiring = options.wiring ?? ((await import("@tandem/functions/wiring")) as Wiring);
  if (options.compiled) return { wiring, load: loadFrom(options.compiled, ".mjs") };
  const path = () => createRequire(import.meta.url).resolve("@tandem/functions/wiring");
  return { wiring, load: loadFrom(options.root ?? dirname(path())) };
}

/** Every entry of the wiring, loaded. */
export type Functions = {
  api: ApiApp;
  stream: Handler;
  queues: Map<string, Handler>;
  deadLetters: Handler | undefined;
};

/**
 * Loads all entries; the environment must be set before, since they read it as they load.
 *
 * @throws when an entry does not export what its trigger calls.
 */
export async function loadFunctions(wiring: Wiring, load: Load): Promise<Functions> {
  const [api, stream, queues, deadLetters] = await Promise.all([
    load(wiring.api.entry),
    loadHandler(load, wiring.stream.entry),
    Promise.all(
      Object.entries(wiring.queues).map(
        async ([name, { entry }]) => [name, await loadHandler(load, entry)] as const,
      ),
    ),
    wiring.deadLetters ? loadHandler(load, wiring.deadLetters.entry) : undefined,
  ]);
  const app = api.app as ApiApp | undefined;
  if (typeof app?.fetch !== "function") throw new Error(`${wiring.api.entry} exports no app.`);
  return { api: app, stream, queues: new Map(queues), deadLetters };
}

/** Calls the entry that makes what must exist from the first start. */
export async function bootstrap(
  wiring: Wiring,
  load: Load,
  adminPassword: string | undefined,
): Promise<string | undefined> {
  if (!wiring.bootstrap) return undefined;
  const handler = await loadHandler(load, wiring.bootstrap.entry);
  const input = adminPassword ? { adminPassword } : {};
  const made = (await invoke(handler, input, "bootstrap", 60)) as
    | { created?: boolean; password?: string }
    | undefined;
  return made?.created ? made.password : undefined;
}

/** Calls the entry that fills the table with demonstration data. */
export async function seedDemo(wiring: Wiring, load: Load): Promise<string[]> {
  if (!wiring.demo) throw new Error("The wiring names no demo.");
  const handler = await loadHandler(load, wiring.demo.entry);
  return (await invoke(handler, {}, "demo", wiring.demo.timeoutSeconds)) as string[];
}
