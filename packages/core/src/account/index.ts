export type { Claims } from "./access-token.ts";
export { Accounts, Logins, Sessions, Uniques } from "./account.entity.ts";
export {
  type AccountEvent,
  type ActiveData,
  accountEvent,
  STANDING_KINDS,
  type StandingData,
} from "./account.events.ts";
export { authenticate, requireStanding } from "./guard.ts";
export { logIn } from "./log-in.ts";
export { logOut, logOutEverywhere } from "./log-out.ts";
export { accountRow, accountWrites, loginKey, type NewAccount } from "./new-account.ts";
export { hashPassword } from "./password.ts";
export {
  type AccountRow,
  findPerson,
  nameOf,
  type Person,
  requirePerson,
  userView,
} from "./person.ts";
export { refreshSession } from "./refresh.ts";
export { REFRESH_SECONDS } from "./refresh-token.ts";
export { companyWrite, register } from "./register.ts";
export { revoked, revokeHere } from "./revocation.ts";
export type { OpenSession } from "./session.ts";
