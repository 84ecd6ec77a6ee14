import type { AccountStatus, Role } from "@tandem/contract";
import { Accounts, accountRow } from "../account/index.ts";
import { Influencers } from "../influencer/index.ts";
import { ANA } from "../influencer/testing.ts";
import { type Actor, Events, newId, SYSTEM, type Told } from "../platform/index.ts";
import { testCtx, testPlatform } from "../platform/testing.ts";
import { Sponsors } from "../sponsor/index.ts";
import { openMailbox } from "./mailbox.testing.ts";
import { AT } from "./testing.ts";

/** A piece of work as events name it. */
export const WORK = { n: 1, platform: "instagram", format: "reel", dueDate: "2026-03-14" } as const;

/** A move between the two, whoever the fixture names. */
export const between = (
  event: Told,
  sponsor: Actor,
  influencer: Actor,
  subjectId = newId("req"),
): Told => {
  const { parties } = event.data as { parties: Record<string, string> };
  const actor =
    event.actor.role === "sponsor"
      ? sponsor
      : event.actor.role === "influencer"
        ? influencer
        : event.actor;
  return {
    ...event,
    actor,
    subjectId,
    data: {
      ...event.data,
      parties: { ...parties, sponsorId: sponsor.id, influencerId: influencer.id },
    },
  };
};

/** A mailbox, and a minute after the events of the fixtures a platform that sends to it. */
export async function someMail() {
  const mailbox = await openMailbox();
  const platform = await testPlatform();
  const ctx = testCtx(platform, SYSTEM, new Date(Date.parse(AT) + 60_000));
  const put = (op: { go?: unknown; params(options?: unknown): Record<string, unknown> }) => {
    const { TableName, Item } = op.params({ table: platform.table.name }) as never;
    return platform.table.transact([{ Put: { TableName, Item } }]);
  };
  const store = ({ before, after, ...event }: Told) =>
    put(Events.create({ ...event, day: event.at.slice(0, 10), shard: 0 }));

  /** An account with its profile; returns who acts under it. */
  async function account(
    role: Exclude<Role, "admin">,
    change: { status?: AccountStatus; mails?: boolean } = {},
  ): Promise<Actor> {
    const id = newId(role === "sponsor" ? "spo" : "inf");
    const { timeZone } = ANA;
    const row = accountRow(
      { id, role, username: id, email: `${id}@example.test`, status: "active", timeZone },
      ctx.now,
    );
    const { preferences } = row;
    const email = { ...preferences.email, enabled: change.mails ?? true };
    const status = change.status ?? "active";
    await put(Accounts.create({ ...row, status, preferences: { ...preferences, email } }));
    await put(
      role === "sponsor"
        ? Sponsors.create({
            id,
            companyName: "Meridian",
            industry: "",
            budget: 0,
            currency: "USD",
            timeZone: "Europe/Berlin",
          })
        : Influencers.create({ ...ANA, id }),
    );
    return { id, role, name: role === "sponsor" ? "Meridian" : "Ana" };
  }

  return { mailbox, platform, ctx, put, store, account };
}
