export { Accounts } from "./account.entity.ts";
export {
  type AccountEvent,
  accountEvent,
  type ActiveData,
  STANDING_KINDS,
  type StandingData,
} from "./account.events.ts";
