export { askFor, standingOf, wished } from "./asked-for.ts";
export { BUS_BATCH } from "./bus.ts";
export { type ByKind, readBy, reading } from "./by-kind.ts";
export { Cache, countAsked, forgetCached, type HitRate, hitRates } from "./cache.ts";
export {
  dayAfter,
  dayIn,
  endOfDay,
  firstDayOf,
  hourOf,
  monthAfter,
  monthIn,
  startOfDay,
  startOfMonth,
} from "./calendar.ts";
export { changesOf, tellChanged } from "./changes.ts";
export { ChatBusy, postToChat } from "./chat.ts";
export { now, setClock } from "./clock.ts";
export { type Config, numberFrom, readConfig } from "./config.ts";
export { type Actor, type Ctx, type Idempotency, SYSTEM, systemCtx } from "./context.ts";
export { readCursor, writeCursor } from "./cursor.ts";
export { type AnyEntity, answeredBy, type ItemOf, primary, SERVICE } from "./entity.ts";
export { Refusal, refuse, refuseField } from "./errors.ts";
export { AUDIT_SHARDS, Events } from "./event.entity.ts";
export { type StoredEvent, type Told, told } from "./event.ts";
export { type IdPrefix, idAt, idOf, newId, shardOf } from "./ids.ts";
export { saveHeld, type Taken, takeWork, unlessRefused } from "./lease.ts";
export { log } from "./log.ts";
export { Mailer, type MailMessage } from "./mailer.ts";
export { once, UnderWay } from "./once.ts";
export { NoSlot, paced } from "./pace.ts";
export { listPage, type RowsRead, slicePage } from "./page.ts";
export {
  createPlatform,
  documentClient,
  onBus,
  onMail,
  onObjects,
  onQueues,
  onSecrets,
  onTable,
  onTexts,
  onUploads,
  type Platform,
} from "./platform.ts";
export { RateCounters } from "./rate.entity.ts";
export {
  type Counted,
  countedIn,
  countIn,
  countWithin,
  isRefusedCondition,
} from "./rate.ts";
export { removeAll } from "./remove.ts";
export {
  type Change,
  check,
  type NewEvent,
  Repeated,
  save,
  throwRepeated,
  type Write,
  write,
} from "./save.ts";
export { Secrets, type SigningKeys } from "./secrets.ts";
export { sign, unsign } from "./sign.ts";
export { eventWritten, type StreamRecord } from "./stream.ts";
export { type Key, type Op, type Position, Table } from "./table.ts";
export { OptedOut, type TextMessage } from "./texts.ts";
export { type Part, Uploads } from "./uploads.ts";
