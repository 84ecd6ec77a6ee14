import type { Platform } from "../platform/index.ts";

/** How a process dies: at its so-manieth call to an engine, before the call is made or before its answer is heard. */
export interface Death {
  at: number;
  heard: "never made" | "answer lost";
}

/** A process that dies; all that it tries afterwards fails too. */
export interface Mortal {
  platform: Platform;
  dead(): boolean;
  /** How many effects went out whose completion was not noted any more: those may come again. */
  unnoted(): number;
}

const CALLS = new Set([
  "get",
  "getTogether",
  "getAll",
  "query",
  "update",
  "transact",
  "send",
  "sendAll",
]);
const OUTWARD = new Set(["mailer", "texts"]);

/** Not worth trying again, as what is sent sees it: a dead process tries nothing. */
class Died extends Error {
  readonly $metadata = { httpStatusCode: 400 };
}

/** The platform as a process sees it that dies by this death. */
export function mortal(platform: Platform, death: Death): Mortal {
  let calls = 0;
  let isDead = false;
  let sent = 0;
  let noted = 0;

  const call = async (engine: string, name: string, args: unknown[], made: () => unknown) => {
    if (isDead) throw new Died();
    const dies = ++calls === death.at;
    if (dies && death.heard === "never made") {
      isDead = true;
      throw new Died();
    }
    const answer = await made();
    if (OUTWARD.has(engine)) sent++;
    if (name === "update" && isCompletion(platform, args[1])) noted++;
    if (dies) {
      isDead = true;
      throw new Died();
    }
    return answer;
  };

  const guarded = (engine: string, target: object): object =>
    new Proxy(target, {
      get(_, name) {
        const value = Reflect.get(target, name, target);
        if (typeof value !== "function") return value;
        if (CALLS.has(String(name))) {
          return (...args: unknown[]) =>
            call(engine, String(name), args, () => value.apply(target, args));
        }
        // A generator calls the others, and those are to be counted.
        return (...args: unknown[]) => value.apply(guarded(engine, target), args);
      },
    });

  const engines = ["table", "queues", "mailer", "texts"] as const;
  const seen = { ...platform } as Record<string, unknown>;
  for (const engine of engines) seen[engine] = guarded(engine, platform[engine]);
  return {
    platform: seen as unknown as Platform,
    dead: () => isDead,
    unnoted: () => Math.max(0, sent - noted),
  };
}

/** Whether an update notes that an effect is done. */
function isCompletion(platform: Platform, op: unknown): boolean {
  const params = (op as { params(o: object): unknown }).params({ table: platform.table.name });
  const text = JSON.stringify(params);
  return text.includes("effect#") && text.includes('"done"') && !text.includes("leasedUntil");
}
