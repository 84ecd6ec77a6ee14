export { countEvents } from "./count-events.ts";
export { COUNTED_KINDS } from "./deltas.ts";
export { acceptanceRate, ownStatistics } from "./own-statistics.ts";
export { platformStatistics } from "./platform-statistics.ts";
