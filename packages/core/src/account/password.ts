import { hash, verify } from "@node-rs/argon2";
import { refuse } from "../platform/index.ts";
import { COMMON_PASSWORDS } from "./common-passwords.ts";

/** Argon2id as OWASP asks for where memory is short: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** The hash of a password that nobody was told, at the same cost: unknown names take the same time. */
const NOBODYS =
  "$argon2id$v=19$m=19456,t=2,p=1$ajzKavMT0+vRvzDjDlbDgQ$h6acJp6neD+i/j4Si/7jrPmaRgWYILEr9JaO3L8BKeg";

/** Typed on another keyboard, the same letters can come composed or decomposed. */
const canonical = (password: string): string => password.normalize("NFKC");

export const hashPassword = (password: string): Promise<string> =>
  hash(canonical(password), { ...COST });

/** Whether the password is the hashed one. Without a hash it takes as long, and is not. */
export async function isPassword(
  passwordHash: string | undefined,
  password: string,
): Promise<boolean> {
  const right = await verify(passwordHash ?? NOBODYS, canonical(password));
  return right && passwordHash !== undefined;
}

let common: Set<string> | undefined;

const DIGITS = /^\d{8,10}$/;
const ONE_CHARACTER = /^(.)\1+$/u;

/** Why a password is too easy to guess, or undefined. `own` is what others know of the account. */
export function weakness(password: string, own: readonly string[]): string | undefined {
  common ??= new Set(COMMON_PASSWORDS.trim().split(/\s+/));
  const lower = canonical(password).toLowerCase();
  if (common.has(lower)) return "This is one of the most used passwords. Choose another.";
  if (DIGITS.test(lower) || ONE_CHARACTER.test(lower)) {
    return "A short row of digits or one character repeated is guessed at once. Choose another.";
  }
  const names = own.flatMap((name) => [name, ...name.split("@", 1)]).map((n) => n.toLowerCase());
  return names.includes(lower) ? "Do not use your name or e-mail as password." : undefined;
}

/** Throws `auth.weak_password` about the field that holds it. */
export function assertStrong(
  password: string,
  own: readonly string[],
  path: "password" | "newPassword" = "password",
): void {
  const message = weakness(password, own);
  if (message) throw refuse("auth.weak_password", message, { errors: [{ path, message }] });
}
