import type { Registration } from "@tandem/contract";
import type { Ctx, Platform, Refusal } from "../platform/index.ts";
import { testCtx } from "../platform/testing.ts";

/** A password that passes. */
export const GOOD_PASSWORD = "correct horse battery";

let number = 0;
/** A name that no other test uses. */
export const freshName = (prefix = "user"): string => `${prefix}${++number}`;

export const sponsorInput = (over: Partial<Registration> = {}): Registration => {
  const username = freshName("sponsor");
  return {
    role: "sponsor",
    username,
    email: `${username}@example.com`,
    password: GOOD_PASSWORD,
    profile: { companyName: `${username} Ltd` },
    ...over,
  } as Registration;
};

export const influencerInput = (over: Partial<Registration> = {}): Registration => {
  const username = freshName("influencer");
  return {
    role: "influencer",
    username,
    email: `${username}@example.com`,
    password: GOOD_PASSWORD,
    profile: { displayName: username, category: "beauty", niche: "skincare" },
    ...over,
  } as Registration;
};

export const ADDRESS = "192.0.2.1";

let host = 0;
/** A network address that no other call came from. */
export const freshAddress = (): string => `2001:db8::${(++host).toString(16)}`;

/** How someone not logged in calls. */
export const stranger = (platform: Platform, now = new Date()): Ctx =>
  testCtx(platform, { id: "anonymous", role: "system", name: "Anonymous" }, now);

/** What something was refused with. */
export const refusal = (promise: Promise<unknown>): Promise<Refusal> =>
  promise.then(
    () => {
      throw new Error("It was not refused.");
    },
    (error: Refusal) => error,
  );

/** Counts the waves in which calls go to the table: calls under way together are one round trip. */
export function countRoundTrips(platform: Platform): { waves: string[][]; stop: () => void } {
  const waves: string[][] = [];
  let underWay = 0;
  const { client } = platform.table;
  client.middlewareStack.add(
    (next, context) => async (args) => {
      if (underWay === 0) waves.push([]);
      waves.at(-1)?.push(String(context.commandName));
      underWay++;
      try {
        return await next(args);
      } finally {
        underWay--;
      }
    },
    { step: "initialize", name: "countRoundTrips", override: true },
  );
  return { waves, stop: () => client.middlewareStack.remove("countRoundTrips") };
}
