import { type Ctx, countIn, countWithin, numberFrom, refuse } from "../platform/index.ts";

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/** Failures to log in by one name (or its account's other name) in fifteen minutes. */
export const NAME_FAILURES = { scope: "log-in:name", most: 10, seconds: 15 * MINUTE };
/** Failures to log in from one network address in an hour. */
export const ADDRESS_FAILURES = { scope: "log-in:address", most: 100, seconds: HOUR };

/** Counts a failure against every name of the account and against the address; one round trip. */
export async function countFailure(ctx: Ctx, names: string[], address?: string): Promise<void> {
  const { platform, now } = ctx;
  const { scope, seconds } = NAME_FAILURES;
  await Promise.all([
    ...names.map((name) => countIn(platform, scope, name, seconds, 1, now)),
    ...(address === undefined
      ? []
      : [countIn(platform, ADDRESS_FAILURES.scope, address, ADDRESS_FAILURES.seconds, 1, now)]),
  ]);
}

export const tooManyAttempts = (retryAfter: number) =>
  refuse("auth.too_many_attempts", "Too many failed attempts. Wait a little, then try again.", {
    retryAfter,
  });

/**
 * Counts a registration: 30 an address an hour, or `TANDEM_REGISTRATIONS_PER_HOUR`. Claims count too.
 *
 * @throws `request.too_many`
 */
export async function countRegistration(ctx: Ctx, address: string): Promise<void> {
  const most = numberFrom("TANDEM_REGISTRATIONS_PER_HOUR", 30);
  const counted = await countWithin(ctx.platform, "registrations", address, HOUR, 1, ctx.now);
  if (counted.count > most) {
    throw refuse("request.too_many", `At most ${most} registrations an hour from one address.`, {
      facts: { most },
      retryAfter: counted.retryAfter,
    });
  }
}

export const RESETS_BY_EMAIL = "resets:email";
const RESETS_AN_ADDRESS = 30;
const RESETS_AN_EMAIL = 3;

/** Counts a wish for a reset link; false when too many were wished for within the hour. */
export async function countReset(ctx: Ctx, email: string, address: string): Promise<boolean> {
  const [byEmail, byAddress] = await Promise.all([
    countIn(ctx.platform, RESETS_BY_EMAIL, email, HOUR, 1, ctx.now),
    countIn(ctx.platform, "resets:address", address, HOUR, 1, ctx.now),
  ]);
  return byEmail <= RESETS_AN_EMAIL && byAddress <= RESETS_AN_ADDRESS;
}
