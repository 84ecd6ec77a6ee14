import type { Platform } from "./platform.ts";

/**
 * The platform in a process that is killed before its so-manieth call to the table: that call and
 * all after it are never made.
 */
export function dyingAfter(platform: Platform, calls: number): Platform {
  let made = 0;
  const table = new Proxy(platform.table, {
    get(target, name) {
      const value = Reflect.get(target, name);
      if (typeof value !== "function" || name === "parse") return value;
      return (...args: unknown[]) => {
        // A list counts once: it asks its pages of the table itself.
        if (++made >= calls) throw new Error("The process was killed.");
        return Reflect.apply(value, target, args);
      };
    },
  });
  return Object.defineProperty(Object.create(platform), "table", { value: table }) as Platform;
}
