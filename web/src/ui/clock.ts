import { type Accessor, createSignal, getOwner, onCleanup } from "solid-js";

const ticks = new Map<number, { read: Accessor<number>; users: number; stop: () => void }>();

/**
 * The time now, in ms, moving on every `every` ms. All users of one pace share one timer, which
 * ends with the last of them.
 */
export function createClock(every = 30_000): Accessor<number> {
  let tick = ticks.get(every);
  if (!tick) {
    const [read, set] = createSignal(Date.now());
    const timer = setInterval(() => set(Date.now()), every);
    tick = { read, users: 0, stop: () => clearInterval(timer) };
    ticks.set(every, tick);
  }
  const mine = tick;
  mine.users += 1;
  if (getOwner()) {
    onCleanup(() => {
      mine.users -= 1;
      if (mine.users > 0) return;
      mine.stop();
      ticks.delete(every);
    });
  }
  return mine.read;
}
