export { type ChildCloud, spawnLocalcloud } from "./child.ts";
export { startLocalcloud } from "./cloud.ts";
export { outsideFrom } from "./environment.ts";
export type { SentMail, SentMessage } from "./mailbox/types.ts";
export type { DeadLetter } from "./queues/server.ts";
export type { Cloud, CloudOptions } from "./types.ts";
export type { QueueWiring, ScheduleWiring, Wiring } from "./wiring.ts";
