export type { Claims } from "./access-token.ts";
export { Accounts, Logins, Sessions, Uniques } from "./account.entity.ts";
export {
  type AccountEvent,
  type ActiveData,
  accountEvent,
  type ChannelLostData,
  STANDING_KINDS,
  type StandingData,
} from "./account.events.ts";
export { changePassword } from "./change-password.ts";
export { changeMe, readMe } from "./change-profile.ts";
export { claimProfile, previewClaim } from "./claim.ts";
export { closeAccount, DELETED_NAME } from "./close-account.ts";
export { assertClosedMonth } from "./closed-month.ts";
export { createAdmin } from "./create-admin.ts";
export { forgetAccount, forgetLogIns, forgetProfile, isForgotten } from "./forget-person.ts";
export { forgetPassword, resetPassword } from "./forgotten-password.ts";
export { authenticate, requireStanding } from "./guard.ts";
export {
  appealLink,
  claimLink,
  invalidLink,
  readLink,
  resetLink,
  unsubscribeLinks,
  unsubscribePage,
  verifyLink,
} from "./links.ts";
export { logIn, tellSeen } from "./log-in.ts";
export { logOut, logOutEverywhere } from "./log-out.ts";
export { accountRow, loginKey, type NewAccount } from "./new-account.ts";
export { hashPassword, isPassword } from "./password.ts";
export {
  type AccountRow,
  findPeople,
  findPerson,
  nameOf,
  type Person,
  requirePerson,
  userView,
} from "./person.ts";
export { changePreferences, readPreferences, unsubscribe } from "./preferences.ts";
export { refreshSession } from "./refresh.ts";
export { REFRESH_SECONDS } from "./refresh-token.ts";
export { enrol, register } from "./register.ts";
export { revoked, revokeHere } from "./revocation.ts";
export type { OpenSession } from "./session.ts";
export { switchOffChat, switchOffTexts } from "./switch-off.ts";
export { verifyEmail } from "./verify-email.ts";
