import { createEffect, on } from "solid-js";
import { toast } from "./ui/toast.ts";
import { isMoving, type WorkStatus } from "./work.ts";

/**
 * Says of a list's work when it gets ready: who waits with a screen reader, or has scrolled on,
 * hears that it is there.
 */
export function createReadyToasts<T extends { status: WorkStatus }>(
  items: () => readonly T[],
  { id, text }: { id: (work: T) => string; text: (work: T) => string },
): void {
  createEffect(
    on(items, (now, before) => {
      const moving = new Set(before?.filter(isMoving).map(id));
      for (const each of now) {
        if (each.status === "ready" && moving.has(id(each))) {
          toast({ tone: "good", text: text(each) });
        }
      }
    }),
  );
}
