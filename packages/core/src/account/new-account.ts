import type { AccountStatus, Role } from "@tandem/contract";
import { refuse, type Write, write } from "../platform/index.ts";
import { Accounts, Logins } from "./account.entity.ts";
import type { AccountRow } from "./person.ts";

/** Names to log in by are one whatever the case of their letters. */
export const loginKey = (name: string): string => name.trim().toLowerCase();

export interface NewAccount {
  id: string;
  role: Role;
  username: string;
  email: string;
  name?: string;
  status: AccountStatus;
  timeZone: string;
}

/** The first count of passwords. */
const FIRST_CREDENTIAL = 1;

/** The row of an account just made: mail about what concerns it is on, other channels are off. */
export const accountRow = (account: NewAccount, now: Date): AccountRow => ({
  ...account,
  emailVerified: false,
  preferences: {
    version: 1,
    email: { enabled: true, consentAt: now.toISOString() },
    sms: { enabled: false },
    chat: { enabled: false },
  },
  credential: FIRST_CREDENTIAL,
  sessionsFrom: 0,
  version: 1,
  createdAt: now.toISOString(),
});

/**
 * The three rows that make an account: itself and its two names to log in by. A name that is
 * taken is refused with `account.username_taken` or `account.email_taken` at its field.
 */
export function accountWrites(account: AccountRow, passwordHash: string): Write[] {
  const username = loginKey(account.username);
  const email = loginKey(account.email);
  const login = (name: string, otherName: string) =>
    Logins.create({
      name,
      otherName,
      accountId: account.id,
      passwordHash,
      credential: account.credential,
    });
  return [
    write(Accounts.create(account)),
    write(login(username, email), () => taken("account.username_taken", "username")),
    write(login(email, username), () => taken("account.email_taken", "email")),
  ];
}

const TAKEN = {
  "account.username_taken": "This username is taken. Choose another.",
  "account.email_taken": "There is an account with this e-mail address. Log in instead.",
  "account.company_taken": "There is an account of this company.",
} as const;

/** A refusal about a value that someone else holds, at the field that names it. */
export const taken = (code: keyof typeof TAKEN, path: string) =>
  refuse(code, TAKEN[code], { errors: [{ path, message: TAKEN[code] }] });
