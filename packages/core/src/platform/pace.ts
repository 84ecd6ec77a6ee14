import { Paces } from "./pace.entity.ts";
import type { Platform } from "./platform.ts";
import { isRefusedCondition } from "./rate.ts";

/**
 * The share of the rate at which slots follow each other. As many gaps as the rate has mails take
 * 1 s / 0.96 = 1.0417 s, so that an early one may be late and a later one early by 41 ms together
 * before more than the rate can fall into any one second.
 */
const USED_SHARE = 0.96;
/** Who wakes later than this after its slot has begun gives it up; the rest is for clocks and the wire. */
export const LATE_MS = 24;
/** Whoever would have to wait longer is sent away, so that a lease or a function's time is enough. */
export const LONGEST_WAIT_MS = 20_000;

/** Milliseconds from one slot to the next, in whole microseconds, which the table adds up without loss. */
export const gapMs = (perSecond: number): number =>
  Math.ceil(1_000_000 / (perSecond * USED_SHARE)) / 1000;

/** How far ahead a slot is asked for, so that it is not past when the table has answered. */
const LEAD_MS = 12;

/**
 * How much longer its slots are that a process asks for: none while it wakes in time. One that has
 * too little of a processor would else be late for every slot and never send.
 */
export interface Patience {
  ms: number;
}
const FIRST_PATIENCE_MS = 25;
const LONGEST_PATIENCE_MS = 1_600;
const CALMED_MS = 2;

/** There is no room in time; let the queue bring it again. */
export class NoSlot extends Error {
  override readonly name = "NoSlot";
}

/** Time itself, and not the time that a context lives at: what is paced meets a wire. */
export interface Time {
  now(): number;
  sleep(ms: number): Promise<void>;
}
export const realTime: Time = {
  now: () => Date.now(),
  sleep: (ms) => new Promise((woken) => setTimeout(woken, ms)),
};

/**
 * Takes a slot that begins at `at` or later, by the latest after the longest wait, and is so much
 * longer than a gap; returns when it begins, undefined where there is none.
 */
export type Reserve = (at: number, longerBy: number) => Promise<number | undefined>;

/**
 * Waits for a slot of its own and returns in it. A slot that is overslept is given up, and the next
 * one is longer: whoever has it may be later by as much, and all who come after begin later by as
 * much, so that no two are closer to each other than without.
 *
 * @throws NoSlot when the next free one is too far away.
 */
export async function inSlot(reserve: Reserve, time: Time, patience: Patience): Promise<void> {
  for (;;) {
    const longerBy = patience.ms;
    const slot = await reserve(time.now() + LEAD_MS, longerBy);
    if (slot === undefined) throw new NoSlot();
    while (time.now() < slot) await time.sleep(Math.ceil(slot - time.now()));
    if (time.now() - slot <= LATE_MS + longerBy) {
      patience.ms = Math.max(0, patience.ms - CALMED_MS);
      return;
    }
    const more = Math.max(FIRST_PATIENCE_MS, 2 * longerBy);
    patience.ms = Math.min(LONGEST_PATIENCE_MS, Math.max(patience.ms, more));
  }
}

const ROUNDS = 3;

/**
 * A virtual schedule in one row that all processes share: a free moment, which whoever takes it
 * moves on by its length. One write a slot while there is a queue, two when there is none; a row takes
 * a thousand a second, and no rate may be higher.
 */
export const reserveIn =
  ({ table }: Platform, name: string, perSecond: number): Reserve =>
  async (at, longerBy) => {
    const length = gapMs(perSecond) + longerBy;
    const behind = Paces.patch({ name })
      .add({ nextAt: length })
      .where(
        ({ nextAt }, { gt, lte }) => `${gt(nextAt, at)} AND ${lte(nextAt, at + LONGEST_WAIT_MS)}`,
      );
    const atOnce = Paces.upsert({ name, nextAt: at + length }).where(
      ({ nextAt }, { notExists, lte }) => `${notExists(nextAt)} OR ${lte(nextAt, at)}`,
    );
    for (let round = 0; round < ROUNDS; round++) {
      for (const op of [behind, atOnce]) {
        try {
          const row = await table.update(Paces, op);
          return (row?.nextAt ?? at + length) - length;
        } catch (error) {
          if (!isRefusedCondition(error)) throw error;
        }
      }
    }
    return undefined;
  };

const ofThisProcess: Patience = { ms: 0 };

/**
 * Waits until one more may happen, across all processes; for what an account allows so often a
 * second and no oftener.
 *
 * @throws NoSlot when that is more than twenty seconds away.
 */
export const paced = (platform: Platform, name: string, perSecond: number): Promise<void> =>
  inSlot(reserveIn(platform, name, perSecond), realTime, ofThisProcess);
