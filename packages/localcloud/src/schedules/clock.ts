import { Cron } from "croner";
import { type Log, reason } from "../log.ts";
import type { QueueServer } from "../queues/server.ts";
import type { Wiring } from "../wiring.ts";

/** Fires the wired schedules. */
export type Schedules = {
  /**
   * Puts a schedule's message on its queue now.
   *
   * @returns false for an unknown schedule.
   */
  fire(name: string): Promise<boolean>;
  stop(): void;
};

/** Starts every schedule of the wiring, in UTC as the deployed ones. */
export function startSchedules(
  wiring: Pick<Wiring, "schedules">,
  queues: Pick<QueueServer, "send">,
  log: Log,
): Schedules {
  const fire = async (name: string): Promise<boolean> => {
    const schedule = Object.hasOwn(wiring.schedules, name) ? wiring.schedules[name] : undefined;
    if (!schedule) return false;
    await queues.send(schedule.queue, [{ body: JSON.stringify(schedule.message) }]);
    return true;
  };
  const jobs = Object.entries(wiring.schedules).map(
    ([name, { cron }]) =>
      new Cron(
        cron,
        {
          timezone: "UTC",
          unref: true,
          catch: (error) => log("schedule.failed", { schedule: name, reason: reason(error) }),
        },
        async () => {
          await fire(name);
        },
      ),
  );
  return {
    fire,
    stop() {
      for (const job of jobs) job.stop();
    },
  };
}
