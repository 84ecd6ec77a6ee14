export { AdRequests } from "./ad-request.entity.ts";
export {
  AD_REQUEST_KINDS,
  type AdRequestData,
  type AdRequestEvent,
  adRequestEvent,
  type AdRequestKind,
  type Parties,
} from "./ad-request.events.ts";
